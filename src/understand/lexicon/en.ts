import {type Lexicon, words} from './lexicon.ts'

export const english: Lexicon = {
  language: 'en',
  legend: {
    subjects: words(
      'command commands line lines instruction instructions prompt prompts example examples'
    ),
    marks: [
      'start with',
      'starts with',
      'starting with',
      'started with',
      'begin with',
      'begins with',
      'beginning with',
      'prefix*',
      'preceded by',
      'prompt',
      'marked with',
      'marked by',
      'introduced by'
    ],
    superusers: ['root', 'superuser', 'super-user', 'super user', 'administrator'],
    ordinaryUsers: [
      'normal user',
      'regular user',
      'ordinary user',
      'standard user',
      'unprivileged user',
      'non-root user',
      'non-privileged user',
      'any user',
      'your user',
      'your own user'
    ],
    users: ['as', 'as the', 'as user', 'as the user', 'by', 'by the', 'user', 'account']
  },
  file: {
    create: ['create', 'creating', 'write', 'save', 'save … as'],
    append: ['add', 'adding', 'append', 'appending', 'insert', 'put', 'place', 'include'],
    edit: [
      'make … change',
      'make … changes',
      'edit',
      'editing',
      'change',
      'modify',
      'update',
      'adapt',
      'adjust',
      'replace',
      'open'
    ],
    nouns: words('file files script unit configuration config crontab playbook'),
    content: [
      'containing',
      'that contains',
      'which contains',
      'with the content',
      'with the contents',
      'with content',
      'with this content',
      'this content',
      'with the following content',
      'with the following contents',
      'following content',
      'following contents'
    ],
    following: [
      'the following',
      'as follows',
      'these lines',
      'this line',
      'the line',
      'the lines',
      'two lines',
      'three lines',
      'a few lines',
      'some lines'
    ],
    inside: [
      'section',
      'block',
      'inside',
      'within',
      'under',
      'after',
      'before',
      'between',
      'below',
      'above',
      'stanza',
      'at the top',
      'at the beginning',
      'class',
      'function',
      'method'
    ]
  },
  typed: [
    'run',
    'running',
    'execute',
    'executing',
    'type',
    'enter',
    'issue',
    'command',
    'commands',
    'shell',
    'terminal',
    'command line'
  ],
  output: {
    exact: [
      'output should contain',
      'output should be:',
      'output should be as follows',
      'output must contain',
      'output must be:',
      'output contains',
      'output will contain',
      'output will be:',
      'output is:',
      'output is as follows',
      'output is the following',
      'output should include',
      'output includes',
      'output … the following',
      'should print',
      'should output',
      'should display',
      'prints the following',
      'outputs the following',
      'you should see the following',
      'you should see this',
      'you should get the following',
      'the result should be'
    ],
    vague: [
      'something like',
      'something similar',
      'similar to',
      'looks like',
      'look like',
      'output like',
      'example output',
      'sample output',
      'output of',
      'will look',
      'should look',
      'you should see',
      'you will see',
      'prints',
      'displays',
      'output'
    ],
    negations: ['not', 'no', "shouldn't", "doesn't", "won't", "mustn't", 'never', 'without']
  },
  words: words(
    'a an and are be been can does has have how if into is it its must need our please should than that the their them there these they this those was we what when where which will with would you your'
  ),
  links: words(
    'in of by from for to then or but also just only some any yet after before about because'
  ),
  openings: [
    'see',
    'see also',
    'make sure',
    'make certain',
    'make it',
    'make this',
    'make changes',
    'note',
    'todo',
    'then',
    'now',
    'git is',
    'cat and',
    'echo and'
  ]
}
