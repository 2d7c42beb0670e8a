/** A program that is known by the words that a command begins with. */
export interface KnownProgram {
  /** The program, and what must stand somewhere behind it: `crontab -e`. */
  readonly words: string
  /** Options with which it is none of its kind. */
  readonly unless?: readonly string[]
}

const editors = ['vi', 'vim', 'vim.tiny', 'nvim', 'view', 'nano', 'pico', 'joe', 'mcedit', 'editor']

/** Programs that want a person at the keyboard. */
export const interactivePrograms: readonly KnownProgram[] = [
  ...editors.map((words) => ({words, unless: ['-es', '-Es', '-s', '--headless']})),
  {words: 'emacs', unless: ['--batch', '-batch', '--daemon']},
  {words: 'sensible-editor'},
  {words: 'sudoedit'},
  {words: 'vipw'},
  {words: 'vigr'},
  {words: 'visudo', unless: ['-c', '-cf', '--check']},
  {words: 'crontab -e'},
  {words: 'systemctl edit', unless: ['--stdin']},
  {words: 'git rebase -i'},
  {words: 'git add -p'},
  {
    words: 'passwd',
    unless: [
      '-l',
      '-u',
      '-d',
      '-e',
      '-S',
      '-n',
      '-x',
      '--stdin',
      '--lock',
      '--unlock',
      '--delete',
      '--expire',
      '--status'
    ]
  },
  {words: 'mysql_secure_installation', unless: ['-D', '--use-default']},
  {words: 'createsuperuser', unless: ['--noinput', '--no-input']},
  {words: 'changepassword'},
  {words: 'htop'},
  {words: 'menuconfig'},
  {words: 'raspi-config', unless: ['nonint']}
]

const detached = ['-d', '-D', '--detach', '--daemon', '--daemonize']

/** Programs that run until they are stopped. */
export const endlessPrograms: readonly KnownProgram[] = [
  {words: 'tail -f', unless: ['--pid']},
  {words: 'tail -F', unless: ['--pid']},
  {words: 'journalctl -f'},
  {words: 'dmesg -w'},
  {words: 'watch', unless: ['-g', '--chgexit']},
  {words: 'celery flower'},
  {words: 'celery worker', unless: detached},
  {words: 'celery beat', unless: detached},
  {words: 'runserver'},
  {words: 'flask run'},
  {words: 'rails server', unless: detached},
  {words: 'gunicorn', unless: [...detached, '--check-config']},
  {words: 'uvicorn'},
  {words: 'http-server'},
  {words: 'http.server'},
  {words: 'jupyter notebook'},
  {words: 'jupyter lab'},
  {words: 'mkdocs serve'},
  {words: 'hugo server'},
  {words: 'jekyll serve', unless: ['--detach', '-B']},
  {words: 'docker compose up', unless: detached},
  {words: 'docker-compose up', unless: detached},
  {words: 'docker logs -f'},
  {words: 'kubectl port-forward'},
  {words: 'ping', unless: ['-c', '-w']}
]
