import {settingsFor} from '../config/directories.ts'
import {withSeverities} from '../config/severities.ts'
import type {Patience, Plan, PlannedDocument} from '../model/plan.ts'
import {type Invocation, isGiven} from './command.ts'
import type {Configuration} from './configuration.ts'
import {readPatience} from './patience.ts'

/** The plan with what the configuration says for the folder of each document. What the command line says wins. */
export function applyFolders(
  plan: Plan,
  {config, directory}: Configuration,
  invocation: Invocation
): Plan {
  const documents = plan.documents.map((document): PlannedDocument => {
    const {problems = {}, ...times} = settingsFor(document.runbook.path, directory, config)
    const patience: Patience = {
      ...patienceOf('step', 'timeout'),
      ...patienceOf('document', 'document-timeout')
    }
    return {...document, problems: withSeverities(document.problems, problems), patience}

    function patienceOf(whose: keyof Patience, key: keyof typeof times): Patience {
      const text = isGiven(invocation, key) ? undefined : times[key]
      return text === undefined ? {} : {[whose]: readPatience(text)}
    }
  })
  return {...plan, documents}
}
