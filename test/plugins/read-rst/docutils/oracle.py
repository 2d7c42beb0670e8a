"""Tell how docutils reads documents.

Reads a JSON object from standard input: `files`; `directives` by name, each with the kind of its `argument` (none, text,
inline) and the model of its `body` (verbatim, opaque, rst, rst+titles, inline); `references`, the roles whose text may
name a target. Writes one JSON object a line for each file: blocks with text and lines, section paths, the nesting of
lists, and the inline markup of paragraphs.

Directives are those of the table, so that the documents of Sphinx can be read without it; how lines become arguments,
options, content and blocks is docutils' own doing.
"""

import json
import re
import sys

import docutils.frontend
import docutils.nodes as nodes
import docutils.utils
from docutils.parsers.rst import Directive, Parser, directives, roles, states


class AnyOption(dict):
    """Every option there can be."""

    def __bool__(self):
        return True

    def __contains__(self, name):
        return True

    def __getitem__(self, name):
        return lambda value: value


class TableDirective(Directive):
    """A directive that is read as the table says."""

    final_argument_whitespace = True
    option_spec = AnyOption()
    has_content = True
    body = 'rst+titles'

    def run(self):
        return getattr(self, 'run_' + self.body.replace('+', '_'))()

    def run_verbatim(self):
        return self.literal(nodes.literal_block, '\n'.join(self.content))

    def run_inline(self):
        text_nodes, _ = self.state.inline_text('\n'.join(self.content), self.lineno)
        kind = nodes.literal_block if self.name.lower() == 'parsed-literal' else nodes.paragraph
        return self.literal(kind, *text_nodes)

    def run_opaque(self):
        return []

    def run_rst(self):
        return self.nested(match_titles=False)

    def run_rst_titles(self):
        memo = self.state.memo
        around = memo.title_styles, memo.section_level
        memo.title_styles, memo.section_level = [], 0
        try:
            return self.nested(match_titles=True)
        finally:
            memo.title_styles, memo.section_level = around

    def nested(self, match_titles):
        node = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, node, match_titles)
        return [node]

    def literal(self, kind, *children):
        if not self.content:
            return []
        children = [nodes.Text(child) if isinstance(child, str) else child for child in children]
        node = kind('', '', *children)
        node.line = self.content.items[0][1] + 1
        return [node]


class DefaultRole(Directive):
    """Names the role of interpreted text without one."""

    optional_arguments = 1
    current = 'title-reference'

    def run(self):
        DefaultRole.current = self.arguments[0] if self.arguments else 'title-reference'
        return []


def directive_class(name, table):
    """The class of a directive; docutils' own where it matters what it does to the text."""
    if name in ('replace', 'unicode', 'date'):
        return None
    if name == 'default-role':
        return DefaultRole
    signature = table.get(name, {'argument': 'text', 'body': 'rst+titles'})
    members = {
        'optional_arguments': 0 if signature['argument'] == 'none' else 1,
        'body': signature['body'],
    }
    return type('Named', (TableDirective,), members)


TITLED = re.compile(r'([^<]*[^<\s\x00])\s*<([^<>]*)>$')

NUMBERED = {
    'pep': 'https://peps.python.org/pep-%04d%s',
    'rfc': 'https://datatracker.ietf.org/doc/html/rfc%d%s',
}


def role_with(references):
    """Any role. Those of Sphinx that hold a title and a target show the title."""

    def role(name, rawtext, text, lineno, inliner, options=None, content=None):
        shown = docutils.utils.unescape(text)
        lower = name.lower()
        if lower in ('literal', 'code'):
            return [nodes.literal(rawtext, docutils.utils.unescape(text, True))], []
        if lower in ('emphasis', 'strong'):
            return [getattr(nodes, lower)(rawtext, text)], []
        numbered = re.match('([0-9]+)(#.*)?$', shown)
        if lower in NUMBERED and numbered:
            number, anchor = int(numbered.group(1)), numbered.group(2) or ''
            uri = NUMBERED[lower] % (number, anchor)
            return [nodes.reference(rawtext, '%s %d' % (lower.upper(), number), refuri=uri)], []
        titled = TITLED.match(text)
        if titled and (lower in references or ':' in lower):
            text = titled.group(1)
        return [nodes.inline(rawtext, text, classes=[name or DefaultRole.current])], []

    return role


def look_up_with(table):
    known = {}
    look_up = directives.directive

    def directive(name, language, document):
        lower = name.lower()
        if lower not in known:
            known[lower] = directive_class(lower, table)
        if known[lower] is None:
            return look_up(lower, language, document)
        return known[lower], []

    return directive


def doctest_with_line(self, match, context, next_state, doctest=states.Body.doctest):
    """docutils forgets where a doctest block begins."""
    line = self.state_machine.get_source_and_line()[1]
    result = doctest(self, match, context, next_state)
    self.parent[-1].line = line
    return result


def text_of(node):
    """What a block shows; substitutions as they are written."""
    if isinstance(node, nodes.substitution_reference):
        return '|%s|' % node.astext()
    if isinstance(node, nodes.Text):
        return node.astext()
    return ''.join(text_of(child) for child in node.children)


def children_of(node):
    return [child for child in node.children if not isinstance(child, nodes.system_message)]


def blocks_of(node, found):
    for child in children_of(node):
        if isinstance(child, nodes.literal_block):
            found.append(block(text_of(child), child.line))
        elif isinstance(child, nodes.doctest_block):
            found.append(block(child.astext(), child.line))
        else:
            blocks_of(child, found)
    return found


def block(text, line):
    return {'text': text, 'line': line, 'endLine': line + text.count('\n')}


def sections_of(node, path, found):
    for child in children_of(node):
        if isinstance(child, nodes.section):
            inner = path + [' '.join(shown_text(child[0]).split())]
            found.append(inner)
            sections_of(child, inner, found)
        else:
            sections_of(child, path, found)
    return found


CONTAINERS = {
    nodes.bullet_list: 'bullet',
    nodes.enumerated_list: 'enumerated',
    nodes.definition_list: 'definition',
    nodes.field_list: 'field',
    nodes.option_list: 'option',
    nodes.block_quote: 'quote',
    nodes.line_block: 'lines',
    nodes.table: 'table',
}

ITEMS = (
    nodes.list_item,
    nodes.definition_list_item,
    nodes.field,
    nodes.option_list_item,
    nodes.row,
    nodes.entry,
    nodes.line,
)


def nesting_of(node):
    """Lists within lists as one text, such as `bullet(.,.bullet(.))`: a dot for every item."""
    parts = []
    for child in children_of(node):
        name = CONTAINERS.get(type(child))
        inner = nesting_of(child)
        if isinstance(child, nodes.enumerated_list):
            name += ':%s:%s' % (child['enumtype'], child.get('start', 1))
        if name is not None:
            parts.append('%s(%s)' % (name, inner))
        else:
            parts.append(('.' if isinstance(child, ITEMS) else '') + inner)
    return ''.join(parts)


def inline_of(node, found):
    for child in children_of(node):
        if isinstance(child, nodes.paragraph):
            parts = inline_parts(child)
            if parts:
                found.append(parts)
        elif not isinstance(child, (nodes.literal_block, nodes.doctest_block, nodes.substitution_definition)):
            inline_of(child, found)
    return found


def inline_parts(paragraph):
    parts = []
    for child in paragraph.children:
        kind, text = inline_kind(child), shown_text(child).replace('\n', ' ')
        if text == '' or (kind == 'target' and 'refuri' in child):
            continue
        if kind == 'text' and parts and parts[-1][0] == 'text':
            parts[-1][1] += text
        else:
            parts.append([kind, text])
    return parts


def inline_kind(node):
    if isinstance(node, (nodes.Text, nodes.problematic)):
        return 'text'
    if isinstance(node, nodes.inline):
        return 'role:' + node['classes'][0]
    if isinstance(node, nodes.reference):
        if 'refuri' in node:
            return 'link:' + node['refuri']
        return 'reference:' + ('' if node.get('anonymous') else node['refname'])
    if isinstance(node, (nodes.footnote_reference, nodes.citation_reference)):
        return 'footnote'
    return node.tagname


def shown_text(node):
    """What a page shows of a node; of a footnote, its label."""
    if isinstance(node, nodes.footnote_reference):
        return node.rawsource[1:-2]
    if isinstance(node, nodes.Text):
        return node.astext()
    return ''.join(shown_text(child) for child in node.children)


def source_of(path):
    with open(path, encoding='utf-8-sig', errors='replace', newline='') as file:
        return file.read()


def parse(path, source):
    DefaultRole.current = 'title-reference'
    settings = docutils.frontend.get_default_settings(Parser)
    settings.report_level = 5
    settings.halt_level = 6
    settings.file_insertion_enabled = False
    settings.raw_enabled = False
    document = docutils.utils.new_document(path, settings)
    Parser().parse(source, document)
    return document


def read(path):
    document = parse(path, source_of(path))
    return {
        'path': path,
        'blocks': blocks_of(document, []),
        'sections': sections_of(document, [], []),
        'nesting': nesting_of(document),
        'inline': inline_of(document, []),
    }


def prepare(request):
    """Let docutils know the directives and roles of a request."""
    sys.setrecursionlimit(10000)
    role = role_with(set(request['references']))
    directives.directive = look_up_with(request['directives'])
    states.Body.doctest = doctest_with_line
    roles.role = lambda name, language, lineno, reporter: (role, [])


def main():
    request = json.load(sys.stdin)
    prepare(request)
    for path in request['files']:
        print(json.dumps(read(path)))


if __name__ == '__main__':
    main()
