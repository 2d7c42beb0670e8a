import {type Environment, type Plan, printable} from 'as-written'
import type {Look} from './look.ts'

/** Says where everything runs before anything else is said: `LOCAL: this machine, as root, in a copy of /srv/app`. */
export class Heading {
  #environment: Environment | null = null
  #isTold = false

  /** Lines for the beginning of a run: with many machines their number, with one nothing until it is known. */
  begin(plan: Plan, look: Look): readonly string[] {
    this.#environment = plan.environment
    const machines = countMachines(plan)
    return machines > 1 ? this.#tell(`${machines} hosts`, look) : []
  }

  /** Lines for a machine that was opened. */
  machine(host: string | null, description: string, look: Look): readonly string[] {
    const place = host === null ? description : `${host}, ${description}`
    return this.#isTold
      ? [`${look.paint('bold', '+')} ${printable(place)}`]
      : this.#tell(place, look)
  }

  /** Lines that must stand before whatever comes next: nothing once the place is told. */
  settle(look: Look): readonly string[] {
    return this.#isTold ? [] : this.#tell(null, look)
  }

  /** What is going on while no machine is open yet; `undefined` afterwards. */
  get opening(): string | undefined {
    if (this.#isTold || this.#environment === null) return undefined
    return `${environmentName(this.#environment)}: opening`
  }

  #tell(place: string | null, {paint}: Look): readonly string[] {
    if (this.#environment === null) return []
    this.#isTold = true
    const name = paint('bold', environmentName(this.#environment))
    return [place === null ? name : `${name}: ${printable(place)}`]
  }
}

/** The environment as nobody can overlook it: `LOCAL`, `PRODUCTION`, `DOCKER:python:3.12`. */
function environmentName({name}: Environment): string {
  // What stands behind a colon is a name that somebody else gave.
  const [own = '', ...given] = name.split(':')
  return printable([own.toUpperCase(), ...given].join(':'))
}

/** How many machines the steps of a plan need. */
function countMachines({documents}: Plan): number {
  const machines = new Set<string>()
  for (const {steps} of documents) {
    for (const {notRun, target, step} of steps) {
      if (notRun === null) machines.add(`${target}:${step.role.host ?? ''}`)
    }
  }
  return machines.size
}
