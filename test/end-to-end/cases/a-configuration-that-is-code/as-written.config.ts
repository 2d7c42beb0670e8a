import {type CodeConfig, defineConfig} from 'as-written'
import {matchNumber} from './match-number.ts'

const config: CodeConfig = defineConfig({on: 'local', plugins: {matchers: [matchNumber]}})
export default config
