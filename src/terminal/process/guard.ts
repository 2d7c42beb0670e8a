import type {ChildProcess} from 'node:child_process'
import type {Socket} from 'node:net'
import process from 'node:process'
import {guardScript} from './guard-script.ts'

/**
 * Sees to it that the sessions of terminals end with this process, even when it is killed and can do nothing about it.
 * It is a process in a session of its own, that hears about the sessions through a pipe; the pipe ends with us,
 * however we end.
 *
 * It starts with the first session and is the same for all, whatever their kind: 3 ms once, while that shell starts.
 */
class Guard {
  readonly #sessions = new Map<number, string>()
  #child: ChildProcess | undefined

  /** Watch the session of a leader, which `started` tells from later processes of that number. */
  watch(leader: number, started: string): void {
    this.#sessions.set(leader, started)
    if (this.#child === undefined) this.#start()
    else this.#tell(`${leader} ${started}\n`)
  }

  /** The session is over. */
  release(leader: number): void {
    if (this.#sessions.delete(leader)) this.#tell(`${leader}\n`)
  }

  #start(): void {
    // Loaded only here: a run without a terminal starts no program.
    const {spawn} = process.getBuiltinModule('node:child_process')
    const child = spawn('/bin/bash', ['--norc', '--noprofile', '-p', '-c', guardScript], {
      // It outlives us a little: it holds no folder, and knows no secret of our environment.
      cwd: '/',
      env: {PATH: '/usr/bin:/bin'},
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore']
    })
    // One that was killed is replaced when the next session begins.
    const forget = (): void => {
      if (this.#child === child) this.#child = undefined
    }
    child.once('error', forget)
    child.once('exit', forget)
    child.stdin.on('error', forget)
    // Nobody waits for it.
    child.unref()
    ;(child.stdin as Socket).unref()
    this.#child = child
    for (const [leader, started] of this.#sessions) this.#tell(`${leader} ${started}\n`)
  }

  #tell(line: string): void {
    this.#child?.stdin?.write(line)
  }
}

/** There is one for the process that it guards. */
export const guard: Guard = new Guard()
