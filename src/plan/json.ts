import type {Plan, PlannedDocument, PlannedStep, PlannedVariable} from '../model/plan.ts'
import {roleName} from '../model/role.ts'
import type {Step} from '../model/step.ts'

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
    roles: document.roles.map(({role, written, target, steps}) => ({
      role: roleName(role),
      user: role.user,
      host: role.host,
      ...(written === undefined ? {} : {written: written.map(roleName)}),
      target,
      steps
    })),
    variables: (document.variables ?? []).map(variableJson),
    choices: (document.choices ?? []).map(({choice, chosen}) => ({
      name: choice.name,
      options: choice.options.map(({name}) => name),
      chosen,
      declared: choice.isDeclared
    })),
    steps: document.steps.map((planned) => stepJson(planned, document)),
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

function variableJson({name, line, isDefined, ...facts}: PlannedVariable): object {
  const {type, description, isSecret} = facts
  return {
    name,
    line,
    defined: isDefined,
    ...(type.kind === 'string' ? {} : {type: type.kind}),
    ...(type.kind === 'one-of' ? {oneOf: type.values} : {}),
    ...(description === null ? {} : {description}),
    ...(isSecret ? {secret: true} : {})
  }
}

function stepJson({step, notRun, needs}: PlannedStep, document: PlannedDocument): object {
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
    choice: choiceJson(step, document),
    options: step.promise?.isPart ? {...step.options, expect: 'contains'} : step.options
  }
}

/** The innermost option that the step stands in, unless one around it is not chosen: then that one says why. */
function choiceJson({choices = []}: Step, document: PlannedDocument): object | null {
  const all = choices.map(({name, option}) => {
    const planned = document.choices?.find(({choice}) => choice.name === name)
    return {name, option, chosen: planned?.chosen === option}
  })
  return all.find(({chosen}) => !chosen) ?? all.at(-1) ?? null
}
