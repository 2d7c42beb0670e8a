import type {Matcher} from '../seam/matcher.ts'
import type {Reader} from '../seam/reader.ts'
import type {Reporter} from '../seam/reporter.ts'
import type {Target} from '../seam/target.ts'

/** Name a reader and have its shape checked where it is written. */
export function defineReader(reader: Reader): Reader {
  return reader
}

/** Name a matcher and have its shape checked where it is written. */
export function defineMatcher(matcher: Matcher): Matcher {
  return matcher
}

/** Name a target and have its shape checked where it is written. */
export function defineTarget(target: Target): Target {
  return target
}

/** Name a reporter and have its shape checked where it is written. */
export function defineReporter(reporter: Reporter): Reporter {
  return reporter
}
