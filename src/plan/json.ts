import type {Plan, PlannedDocument, PlannedStep} from '../model/plan.ts'
import {roleName} from '../model/role.ts'

/** The plan in its stable form: DESIGN's contract `as-written/plan@1`. */
export function planJson(plan: Plan): object {
  return {
    format: 'as-written/plan@1',
    environment: plan.environment.name,
    documents: plan.documents.map(documentJson)
  }
}

function documentJson(document: PlannedDocument): object {
  const {runbook} = document
  return {
    path: runbook.path,
    syntax: runbook.syntax,
    title: runbook.title,
    roles: document.roles.map(({role, target, steps}) => ({
      role: roleName(role),
      user: role.user,
      host: role.host,
      target,
      steps
    })),
    variables: [],
    steps: document.steps.map(stepJson),
    ignored: runbook.ignored,
    problems: document.problems.map(({severity, code, path, position, message, hint}) => ({
      severity,
      code,
      ...(path === runbook.path ? {} : {path}),
      line: position?.start.line ?? null,
      column: position?.start.column ?? null,
      message,
      hint
    }))
  }
}

function stepJson({step, notRun, needs}: PlannedStep): object {
  return {
    id: step.id,
    kind: step.kind,
    line: step.position.start.line,
    endLine: step.position.end.line,
    column: step.position.start.column,
    section: step.section,
    user: step.role.user,
    host: step.role.host,
    command: step.command,
    expected: step.promise?.lines.map((line) => line.text) ?? null,
    ...(step.promise?.lines[0] ? {expectedLine: step.promise.lines[0].line} : {}),
    file: step.kind === 'file' ? step.file : null,
    why: step.why,
    trust: step.trust,
    runs: notRun === null,
    ...(notRun === null ? {} : {because: notRun.because}),
    needs,
    choice: null,
    options: step.promise?.isPart ? {...step.options, expect: 'contains'} : step.options
  }
}
