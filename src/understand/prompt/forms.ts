/** A way in which documents write prompts. */
export interface PromptForm {
  readonly name: string
  readonly examples: readonly string[]
  /** Groups: `user`, `host`, `sign` and, where something is typed, `command`. */
  readonly pattern: RegExp
}

const environment = String.raw`(?:\([^()\s]+\) ?)?`
const user = String.raw`(?<user>[A-Za-z_][\w.-]*)`
const host = String.raw`(?<host>[A-Za-z0-9][\w.-]*)`
// The directory is a check, not a command. FORMAT 1.4
const directory = String.raw`(?::[^\s$#]*| [~/][^\s$#]*)?`
const rest = String.raw`(?<sign>[$#])(?:[ \t]+(?<command>.*))?$`

/**
 * Every form of prompt, none fits what another fits. A name in brackets, as virtual environments show it, may stand before
 * any. A sign at the end of the line is an empty prompt. A `#` behind a user does not make them root.
 */
export const promptForms: readonly PromptForm[] = [
  {
    // $ make install
    // ^ ^^^^^^^^^^^^
    name: 'sign',
    examples: ['$ ls', '# ls', '(venv) $ ls'],
    pattern: new RegExp(String.raw`^${environment}${rest}`)
  },
  {
    // [ftsender@prueba-deploy-fts deploy]$ ls -lh
    //  ^^^^^^^^ ^^^^^^^^^^^^^^^^^         ^ ^^^^^^
    //  user     host                  sign command
    name: 'bracketed',
    examples: ['[ftsender@web deploy]$ ls', '[root@web ~]# ls'],
    pattern: new RegExp(String.raw`^${environment}\[${user}@${host}(?:[ :][^\]]*)?\] ?${rest}`)
  },
  {
    // root@new-server $ adduser ftsender
    // ^^^^ ^^^^^^^^^^ ^ ^^^^^^^^^^^^^^^^
    // user host    sign command
    name: 'host',
    examples: ['root@new-server $ ls', 'root@web# ls', 'pi@web:~/app$ ls', 'pi@web ~ $ ls'],
    pattern: new RegExp(String.raw`^${environment}${user}@${host}${directory} ?${rest}`)
  }
]
