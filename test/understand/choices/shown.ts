import type {Runbook} from '../../../src/model/runbook.ts'

/** A block of Markdown with one command. */
export function block(command: string): readonly string[] {
  return ['', '```console', `$ ${command}`, '```', '']
}

/** Choices as `name: option, option`, a proposed one with `?`; steps as `command: option > option`. */
export function shown({choices = [], steps}: Runbook): readonly string[] {
  return [
    ...choices.map(
      ({name, isDeclared, options}) =>
        `${name}${isDeclared ? '' : '?'}: ${options.map((option) => option.name).join(', ')}`
    ),
    ...steps.map(({command, choices: own = []}) =>
      [command, ...own.map(({name, option}) => `${name}=${option}`)].join(' ')
    )
  ]
}
