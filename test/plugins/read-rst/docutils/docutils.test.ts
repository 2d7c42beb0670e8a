import {compareWithDocutils} from './compare.ts'
import {corpusFiles} from './corpus.ts'

const docutils = compareWithDocutils({
  name: 'documents of many projects',
  files: corpusFiles().filter((path) => !path.includes('/python3.11/')),
  least: {documents: 1000, blocks: 2000}
})

docutils.run()
