import type {Severity} from '../model/problem.ts'
import type {PluginConfig} from './plugins.ts'

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

/** Names of hosts that mean another host: `new-sever` is `new-server`. */
export type Aliases = Readonly<Record<string, string>>

/** What the environments of `as-written.yaml` may say. */
export interface EnvironmentConfig {
  /** Target by host of the documents; `*` stands for every other host. */
  readonly targets?: Readonly<Record<string, string | SshTarget>>
  /** The user of the machine by role of the documents: `ftsender`, or `ftsender@new-server`. */
  readonly roles?: Readonly<Record<string, string>>
  /** More of them, for this environment only. */
  readonly aliases?: Aliases
  /** What the steps on this machine are typed into; default `pty`. */
  readonly terminal?: 'pty' | 'pipe'
}

/** Where a secret comes from; a document can only name it. */
export type SecretConfig =
  | {readonly env: string}
  | {readonly file: string}
  | {readonly command: string}

/** How bad problems are, by their codes. */
export type SeverityConfig = Readonly<Record<string, Severity | 'off'>>

/** What holds for the documents of a folder, unless a folder in it says otherwise. */
export interface DirectoryConfig {
  /** Patience per step under `verify`, such as `10m`. */
  readonly timeout?: string
  /** Patience for all steps of a document together under `verify`. */
  readonly 'document-timeout'?: string
  readonly problems?: SeverityConfig
}

/** What `as-written.yaml` says. Everything is optional; an absent file is an empty one. */
export interface Config extends DirectoryConfig {
  /** The environment where steps run unless `--on` names another. */
  readonly on?: string
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>
  readonly aliases?: Aliases
  readonly secrets?: Readonly<Record<string, SecretConfig>>
  /** A folder that holds sidecars, each where its document is in the tree; relative to the configuration. */
  readonly sidecars?: string
  /** By folder, relative to the configuration. */
  readonly directories?: Readonly<Record<string, DirectoryConfig>>
}

/** What `as-written.config.ts` says: the same, and plugins. */
export interface CodeConfig extends Config {
  readonly plugins?: PluginConfig
}

/** Name a configuration and have its shape checked where it is written. */
export function defineConfig(config: CodeConfig): CodeConfig {
  return config
}
