/** A machine that is reached through ssh. */
export interface SshTarget {
  readonly target: 'ssh'
  /** A name of DNS or of the ssh configuration, or an address. */
  readonly host: string
  readonly user?: string
  readonly port?: number
  /** Path of a private key. */
  readonly identity?: string
  /** How the steps of other users are typed. */
  readonly become?: 'sudo' | 'su' | 'none'
}

/** What the environments of `as-written.yaml` may say. */
export interface EnvironmentConfig {
  /** Target by host of the documents; `*` stands for every other host. */
  readonly targets?: Readonly<Record<string, string | SshTarget>>
  /** What the steps on this machine are typed into; default `pty`. */
  readonly terminal?: 'pty' | 'pipe'
}

/** Where a secret comes from; a document can only name it. */
export type SecretConfig =
  | {readonly env: string}
  | {readonly file: string}
  | {readonly command: string}

/** What `as-written.yaml` says. Everything is optional; an absent file is an empty one. */
export interface Config {
  /** The environment where steps run unless `--on` names another. */
  readonly on?: string
  /** Patience per step under `verify`, such as `10m`. */
  readonly timeout?: string
  /** Patience for all steps of a document together under `verify`. */
  readonly 'document-timeout'?: string
  /** A folder that holds sidecars, each where its document is in the tree; relative to the configuration. */
  readonly sidecars?: string
  readonly secrets?: Readonly<Record<string, SecretConfig>>
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>
}
