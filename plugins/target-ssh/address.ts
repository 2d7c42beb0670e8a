/** Ways to type as somebody else than the user who logs in. */
const ways = ['none', 'sudo', 'su'] as const

/** Where a binding leads, as `ssh://deployer@new-server:22?become=sudo&identity=/home/me/.ssh/deploy`. */
export interface SshAddress {
  readonly host: string
  /** `null` leaves it to the ssh configuration. */
  readonly user: string | null
  readonly port: number | null
  /** Path of a private key. */
  readonly identity: string | null
  readonly become: (typeof ways)[number]
}

/** A name that is neither an option nor several words: it becomes an argument. */
const safeName = /^[\w.][\w.@%:-]*$/

/** Read a binding; a text says what is wrong with it. */
export function parseAddress(binding: string): SshAddress | string {
  if (!URL.canParse(binding)) return unreadable(binding)
  const url = new URL(binding)
  // The brackets of an IPv6 address are part of the URL only.
  const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1')
  const user = url.username === '' ? null : decodeURIComponent(url.username)
  const isPlain = url.password === '' && /^\/?$/.test(url.pathname) && url.hash === ''
  if (!isPlain || !safeName.test(host.replace(/^::/, '0::')) || !safeName.test(user ?? 'nobody')) {
    return unreadable(binding)
  }
  const {identity = null, become: said = 'none', ...others} = Object.fromEntries(url.searchParams)
  const become = ways.find((way) => way === said)
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) return `\`${binding}\` says \`${unknown}\`, which nobody knows`
  if (become === undefined)
    return `\`${binding}\` says \`become=${said}\`: it takes \`sudo\` or \`su\``
  return {host, user, port: url.port === '' ? null : Number(url.port), identity, become}
}

function unreadable(binding: string): string {
  return `\`${binding}\` is no address such as \`ssh://deployer@new-server:22\``
}
