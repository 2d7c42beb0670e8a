import {readRst} from '../../plugins/read-rst/index.ts'
import type {Runbook} from '../../src/model/runbook.ts'
import {understand} from '../../src/understand/understand.ts'

/** A document of these lines in reStructuredText, read and understood. */
export function understandRst(...lines: readonly string[]): Promise<Runbook> {
  const source = {path: 'install.rst', text: lines.join('\n')}
  return understand(source, 'rst', readRst.read(source))
}
