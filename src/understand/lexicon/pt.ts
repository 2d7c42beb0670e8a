import {type Lexicon, words} from './lexicon.ts'

export const portuguese: Lexicon = {
  language: 'pt',
  legend: {
    subjects: words('comando comandos linha linhas instrução instruções prompt'),
    marks: [
      'começam com',
      'começam por',
      'começa com',
      'começados por',
      'começando com',
      'iniciados por',
      'iniciados com',
      'iniciam com',
      'precedid* por',
      'precedid* de',
      'prefixad*',
      'prompt'
    ],
    superusers: ['root', 'superusuário', 'superutilizador', 'administrador'],
    ordinaryUsers: [
      'usuário normal',
      'usuário comum',
      'utilizador normal',
      'utilizador comum',
      'usuário sem privilégios',
      'utilizador sem privilégios'
    ],
    users: [
      'como',
      'como o',
      'como usuário',
      'como utilizador',
      'como o usuário',
      'como o utilizador',
      'pelo',
      'pelo usuário',
      'pelo utilizador',
      'usuário',
      'utilizador'
    ]
  },
  file: {
    create: ['crie', 'criar', 'cria', 'criamos', 'escreva', 'escrever', 'salve', 'guarde'],
    append: [
      'adicione',
      'adicionar',
      'adicionamos',
      'acrescente',
      'acrescentar',
      'insira',
      'inserir',
      'inclua'
    ],
    edit: [
      'edite',
      'editar',
      'editamos',
      'modifique',
      'modificar',
      'altere',
      'alterar',
      'mude',
      'mudar',
      'atualize',
      'atualizar',
      'abra'
    ],
    nouns: words('arquivo arquivos ficheiro ficheiros script unidade configuração'),
    content: [
      'com o seguinte conteúdo',
      'com este conteúdo',
      'com o conteúdo',
      'contendo',
      'que contenha',
      'seguinte conteúdo'
    ],
    following: [
      'o seguinte',
      'duas linhas',
      'três linhas',
      'algumas linhas',
      'a seguinte linha',
      'as seguintes linhas',
      'seguinte',
      'seguintes',
      'esta linha',
      'estas linhas'
    ],
    inside: [
      'seção',
      'secção',
      'bloco',
      'dentro',
      'depois',
      'após',
      'antes',
      'abaixo',
      'entre',
      'no início'
    ]
  },
  typed: ['execut*', 'rode', 'rodar', 'comando', 'comandos', 'digite', 'terminal', 'consola'],
  output: {
    exact: [
      'saída deve conter',
      'saída deveria conter',
      'saída contém',
      'saída deve ser:',
      'saída deverá ser:',
      'saída será:',
      'saída é:',
      'deve mostrar o seguinte',
      'deverá mostrar o seguinte'
    ],
    vague: ['saída', 'algo como', 'algo assim', 'semelhante a', 'parecido com'],
    negations: ['não', 'nem', 'nunca', 'sem']
  },
  words: words(
    'aos às cada das dele destes essa esse esta este isto estão mas não nas para pela pelo porque quando que são seu sua também uma você'
  ),
  links: words('ao as com da de do e em na no o os ou por se um'),
  openings: ['ver', 'veja', 'nota', 'depois']
}
