import {compareWithDocutils} from './compare.ts'
import {corpusFiles} from './corpus.ts'

const docutils = compareWithDocutils({
  name: 'the documents of Python',
  files: corpusFiles().filter((path) => path.includes('/python3.11/')),
  least: {documents: 450, blocks: 3000}
})

docutils.run()
