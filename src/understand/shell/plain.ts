/**
 * Whether a line is plainly one complete command, so that no grammar need be asked: words, simple quotes, variables, a
 * comment, and pipes or redirections with a word behind them. Every alternative begins with a character of its own,
 * so that nothing is tried twice.
 */
export function isPlain(line: string): boolean {
  return plain.test(line) && !reserved.test(line)
}

const plain =
  /^(?:[\w ./:=@%+,~*?-]|\t|\$(?=\w)|'[^']*'|"[^"\\$`]*"|(?:>>?|&&|\|\|?|;)[ \t]*(?=[\w./~'"$-]))*(?:(?<=^|[ \t])#.*)?$/

const reserved =
  /(?:^|[;&|])[ \t]*(?:case|coproc|do|done|elif|else|esac|fi|for|function|if|select|then|time|until|while)(?![\w./-])/
