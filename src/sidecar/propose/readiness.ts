/** Ports that servers listen on where their command names none. */
const defaultPorts: readonly (readonly [program: RegExp, port: number])[] = [
  [/\brunserver\b/, 8000],
  [/\bhttp\.server\b/, 8000],
  [/\bmkdocs serve\b/, 8000],
  [/\b(?:gunicorn|uvicorn)\b/, 8000],
  [/\bflask run\b/, 5000],
  [/\brails server\b/, 3000],
  [/\bjupyter (?:notebook|lab)\b/, 8888],
  [/\bhugo server\b/, 1313],
  [/\bjekyll serve\b/, 4000],
  [/\bcelery flower\b|\bflower\b/, 5555],
  [/\bhttp-server\b/, 8080]
]

/**
 * What would show that a service is up: its port, as far as its command tells it, else a moment.
 *
 *     python manage.py runserver 0.0.0.0:9000
 *                                        ^^^^
 */
export function guessReadiness(command: string): string {
  const known = defaultPorts.find(([program]) => program.test(command))
  if (known === undefined) return 'delay:2s'
  const [program, port] = known
  const behind = command.slice(program.exec(command)?.index ?? 0)
  const said = /(?:--port[= ]|-p[ =]?|:|\s)(\d{2,5})(?=\s|$)/.exec(behind)?.[1]
  return `port:${said ?? port}`
}
