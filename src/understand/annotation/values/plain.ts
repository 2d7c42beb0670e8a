import {parseDuration} from '../../../model/duration.ts'

/** More tries than this are a slip, or a wait that `until` says better. */
const mostTries = 1000

/** How often to try again: `3`. */
export function readCount(value: string): number | undefined {
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0
  return count >= 1 && count <= mostTries ? count : undefined
}

/** Milliseconds of a duration that is not nothing. */
export function readDuration(value: string): number | undefined {
  return parseDuration(value) || undefined
}

/** A command or path: anything but blanks. */
export function readText(value: string): string | undefined {
  return value.trim() === '' ? undefined : value
}

/** Names of steps, with or without their `#`, behind one another or with commas between. */
export function readNames(value: string): readonly string[] | undefined {
  const names = value.split(/[\s,]+/).map((name) => name.replace(/^#/, ''))
  return names.every((name) => /^[A-Za-z_][\w:-]*$/.test(name)) ? names : undefined
}
