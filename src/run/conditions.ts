import type {Condition, Pattern, Readiness} from '../model/condition.ts'
import {formatDuration} from '../model/duration.ts'
import {quote, quotePath} from './quote.ts'

/** A condition as a person says it: `port 8000 answers`. */
export function describeCondition(condition: Readiness): string {
  switch (condition.kind) {
    case 'port':
      return `port ${condition.port}${condition.host === 'localhost' ? '' : ` of ${condition.host}`} answers`
    case 'http':
      return `\`${condition.url}\` answers`
    case 'output':
      return `the output holds \`/${condition.pattern.source}/${condition.pattern.flags}\``
    case 'file':
      return `\`${condition.path}\` exists`
    case 'command':
      return `\`${condition.command}\` succeeds`
    case 'delay':
      return `${formatDuration(condition.milliseconds)} are over`
  }
}

/** What tells on the machine whether a condition holds; what the output holds is not told by a command. */
export function testOf(condition: Exclude<Condition, {kind: 'output'}>): string {
  switch (condition.kind) {
    case 'port':
      return testPort(condition.host, condition.port)
    case 'http':
      return testUrl(condition.url)
    case 'file':
      return `command test -e ${quotePath(condition.path)}`
    case 'command':
      return condition.command
  }
}

/** The pattern, compiled. */
export function compile({source, flags}: Pattern): RegExp {
  return new RegExp(source, flags)
}

// Shells that can connect by themselves need no program; the others ask the one that is there.
function testPort(host: string, port: number): string {
  return `if command -v bash; then bash -c 'exec 3<>/dev/tcp/${host}/${port}'
elif command -v nc; then nc -z ${host} ${port}
elif command -v python3; then python3 -c 'import socket; socket.create_connection(("${host}", ${port}), 2)'
else node -e 'require("net").connect(${port}, "${host}").on("connect", () => process.exit(0)).on("error", () => process.exit(1))'
fi`
}

function testUrl(url: string): string {
  const word = quote(url, 'posix')
  return `if command -v curl; then curl -fsS --noproxy localhost,127.0.0.1,::1 --max-time 5 -o /dev/null ${word}
elif command -v wget; then wget -q -T 5 -O /dev/null ${word}
elif command -v python3; then python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=5)' ${word}
else node -e 'fetch(process.argv[1]).then(({ok}) => process.exit(ok ? 0 : 1), () => process.exit(1))' ${word}
fi`
}
