import {suite} from 'uvu'
import {openRootBash} from './in-terminal.ts'
import {makePeople} from './people.ts'
import {enterAndLeave, localWays} from './ways.ts'

const entering = suite('entering')
entering.before(makePeople)

/** Those that everything else is built upon are tried more often. */
const often = /^(?:su ponytracker|su dasher|su - zsher|sudo -i|newgrp .*)$/

for (const way of localWays) {
  const rounds = often.test(way.command) ? 20 : 4
  entering(
    `\`${way.command}\` gives a shell and takes it away, ${rounds} of ${rounds}`,
    async () => {
      // Most of it is waiting, which can be done beside each other.
      const some = async (): Promise<void> => {
        await using terminal = await openRootBash()
        for (let round = 0; round < rounds / 4; round++) await enterAndLeave(terminal, way)
      }
      await Promise.all([some(), some(), some(), some()])
    }
  )
}

entering.run()
