import assert from 'node:assert/strict'
import process from 'node:process'
import type {Role} from '../../model/role.ts'
import type {Machine, MachineRequest, Target} from '../../seam/target.ts'
import {filesCases, runFilesCase} from './target-files.ts'
import {terminalCases} from './target-terminal.ts'

/** A target, and a place that it leads to. */
export interface TargetPlace {
  readonly target: Target
  readonly binding: string
  /** Absolute path of a document; the file need not be there where steps are run elsewhere. */
  readonly document: string
  /** A role that can be played. */
  readonly role: Role
  /** A role that cannot; `null` where everybody can be played. */
  readonly refused: Role | null
  /** `false` where programs find no terminal but pipes, and so cannot ask; absent = true. */
  readonly hasTerminal?: boolean
}

/** Something that every target must do; rejects when it does not. */
export interface TargetCase {
  readonly name: string
  readonly run: (place: TargetPlace) => Promise<void>
}

/** Registers one test that takes its time: `test` of uvu, of `node:test` and of most others. */
export type RegisterTargetTest = (name: string, body: () => Promise<void>) => unknown

/**
 * Register as tests what every target must do.
 *
 * @example
 * const contract = suite('target-local')
 * const you = {user: null, host: null}
 * targetContract('local', {target: targetLocal, binding: 'local', document: '/srv/docs/guide.md', role: you, refused: null}, contract)
 * contract.run()
 */
export function targetContract(name: string, place: TargetPlace, test: RegisterTargetTest): void {
  for (const {name: behaviour, run} of targetCases) test(`${name} ${behaviour}`, () => run(place))
}

const machineCases: readonly TargetCase[] = [
  {
    name: 'has a name that bindings can begin with',
    run: async ({target}) => assert.match(target.name, /^[a-z][a-z\d-]*$/)
  },
  {
    name: 'says before it opens anything whom it cannot play, as part of a sentence',
    async run({target, role, refused, binding}) {
      assert.equal(target.refuse(role, binding), undefined)
      if (refused === null) return
      assert.match(target.refuse(refused, binding) ?? '', /^[^\n]*[^\n.]$/)
    }
  },
  {
    name: 'describes its machine in one line',
    async run(place) {
      await using machine = await openMachine(place)
      assert.match(machine.description, /^[^\n]+$/)
    }
  },
  {
    name: 'types as the user of the role',
    async run(place) {
      await using machine = await openMachine(place)
      await using terminal = await machine.openTerminal(place)
      const {output} = await terminal.run({command: 'id -un'})
      if (place.role.user !== null) assert.equal(output, `${place.role.user}\n`)
      else assert.match(output, /^\S+\n$/)
    }
  },
  {
    name: 'begins every terminal in the same directory, with a home that the role may write to',
    async run(place) {
      await using machine = await openMachine(place)
      await using first = await machine.openTerminal(place)
      await using second = await machine.openTerminal(place)
      await first.run({command: 'cd /usr'})
      const [begun, again] = [await second.run({command: 'pwd'}), await first.run({command: 'pwd'})]
      assert.match(begun.output, /^\/[^\n]*\n$/)
      assert.equal(again.output, '/usr\n')
      await using third = await machine.openTerminal(place)
      assert.equal((await third.run({command: 'pwd'})).output, begun.output)
      const home = await third.run({
        command: 'cd && test -w . && test "$(pwd -P)" = "$(cd "$HOME"; pwd -P)"'
      })
      assert.equal(home.exit, 0)
    }
  },
  {
    name: 'keeps the terminals of a machine apart, also while all of them work',
    async run(place) {
      await using machine = await openMachine(place)
      await using first = await machine.openTerminal(place)
      await using second = await machine.openTerminal(place)
      const results = await Promise.all(
        [first, second].map(async (terminal, index) => {
          await terminal.run({
            command: `NAME=terminal-${index}; cd /${index === 0 ? 'usr' : 'etc'}`
          })
          return terminal.run({command: 'for i in 1 2 3; do echo "$NAME $PWD"; done'})
        })
      )
      assert.equal(results[0]?.output, 'terminal-0 /usr\n'.repeat(3))
      assert.equal(results[1]?.output, 'terminal-1 /etc\n'.repeat(3))
    }
  },
  {
    name: 'opens two machines at once, and closing one leaves the other',
    async run(place) {
      const first = await openMachine(place)
      await using second = await openMachine(place)
      await using terminal = await second.openTerminal(place)
      await first[Symbol.asyncDispose]()
      assert.equal((await terminal.run({command: 'echo alive'})).output, 'alive\n')
    }
  },
  {
    name: 'may be closed twice, and its terminals too',
    async run(place) {
      const machine = await openMachine(place)
      const terminal = await machine.openTerminal(place)
      for (const closed of [terminal, terminal, machine, machine])
        await closed[Symbol.asyncDispose]()
      assert.equal(terminal.isOpen, false)
    }
  },
  {
    name: 'hands no variable of the engine to a step but those that are harmless',
    async run(place) {
      const names = ['AS_WRITTEN_CONTRACT_TOKEN', 'SSH_AUTH_SOCK', 'GITHUB_TOKEN'] as const
      const before = names.map((name) => process.env[name])
      for (const name of names) process.env[name] = '/nowhere/contract-secret'
      try {
        await using machine = await openMachine(place)
        await using terminal = await machine.openTerminal(place)
        const {output} = await terminal.run({command: 'env'})
        assert.doesNotMatch(output, /contract-secret/)
      } finally {
        for (const [index, name] of names.entries()) {
          const value = before[index]
          if (value === undefined) delete process.env[name]
          else process.env[name] = value
        }
      }
    }
  },
  {
    name: 'leaves no job behind when a machine is closed',
    async run(place) {
      const machine = await openMachine(place)
      const terminal = await machine.openTerminal(place)
      const {output} = await terminal.run({command: 'sleep 600 & echo "job $!"'})
      const job = /^job (\d+)$/m.exec(output)?.[1]
      const running = terminal.run({command: 'echo begun; sleep 600'})
      await terminal[Symbol.asyncDispose]()
      assert.equal((await running).ending, 'interrupted')
      await machine[Symbol.asyncDispose]()
      await using again = await openMachine(place)
      await using witness = await again.openTerminal(place)
      const gone = `for i in $(seq 100); do kill -0 ${job} 2>/dev/null || break; sleep 0.05; done; ! kill -0 ${job} 2>/dev/null`
      assert.equal((await witness.run({command: gone})).exit, 0, 'expected the job to be gone')
    }
  },
  {
    name: 'ends with a terminal also what will not be ended, and what was sent away',
    async run(place) {
      await using machine = await openMachine(place)
      await using witness = await machine.openTerminal(place)
      const terminal = await machine.openTerminal(place)
      const stubborn = `bash -c 'trap "" HUP INT QUIT TERM; while :; do sleep 1; done' &`
      const {output} = await terminal.run({command: `${stubborn} disown; echo "job $!"`})
      const job = /^job (\d+)$/m.exec(output)?.[1] ?? ''
      assert.equal((await witness.run({command: `kill -0 ${job}`})).exit, 0)
      await terminal[Symbol.asyncDispose]()
      const isGone = `for i in $(seq 100); do kill -0 ${job} 2>/dev/null || exit 7; sleep 0.05; done`
      assert.equal((await witness.run({command: `(${isGone})`})).exit, 7)
    }
  }
]

/** What every target must do, as data. */
export const targetCases: readonly TargetCase[] = [
  ...machineCases,
  ...terminalCases.map(
    ({name, run}): TargetCase => ({
      name,
      async run(place) {
        await using machine = await openMachine(place)
        await run(() => machine.openTerminal(place), place.hasTerminal ?? true)
      }
    })
  ),
  ...filesCases.map(
    (filesCase): TargetCase => ({
      name: filesCase.name,
      async run(place) {
        await using machine = await openMachine(place)
        await runFilesCase(filesCase, machine, place)
      }
    })
  )
]

function openMachine({target, role, binding, document}: TargetPlace): Promise<Machine> {
  const request: MachineRequest = {
    host: role.host,
    binding,
    documents: [document],
    inPlace: false
  }
  return target.open(request)
}
