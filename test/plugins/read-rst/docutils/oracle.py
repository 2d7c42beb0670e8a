"""Tell how docutils reads documents.

Reads a JSON object from standard input: `files`, and `directives` by name, each with the kind of its `argument` (none,
text, inline) and the model of its `body` (verbatim, opaque, rst, rst+titles, inline). Writes one JSON object a line for
each file: blocks with text and lines, section paths, the nesting of lists, and the inline markup of paragraphs.

Directives are those of the table, so that the documents of Sphinx can be read without it; how lines become arguments,
options, content and blocks is docutils' own doing.
"""

import json
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
        return self.literal(nodes.literal_block, *text_nodes)

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
        'body': signature['body'] if name != 'line-block' else 'opaque',
    }
    return type('Named', (TableDirective,), members)


def role_function(name, rawtext, text, lineno, inliner, options=None, content=None):
    """Any role: literal ones keep their backslashes, the others are inline text of that class."""
    if name in ('literal', 'code'):
        return [nodes.literal(rawtext, docutils.utils.unescape(text, True))], []
    if name in ('emphasis', 'strong'):
        return [getattr(nodes, name)(rawtext, text)], []
    if name in ('pep', 'rfc') and docutils.utils.unescape(text).split('#')[0].isdigit():
        return [nodes.inline(rawtext, '%s %d' % (name.upper(), int(text.split('#')[0])), classes=[name])], []
    return [nodes.inline(rawtext, text, classes=[name or DefaultRole.current])], []


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
            inner = path + [' '.join(child[0].astext().split())]
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
            found.append(inline_parts(child))
        elif not isinstance(child, (nodes.literal_block, nodes.doctest_block, nodes.substitution_definition)):
            inline_of(child, found)
    return found


def inline_parts(paragraph):
    parts = []
    for child in paragraph.children:
        kind, text = inline_part(child)
        if text == '':
            continue
        if kind == 'text' and parts and parts[-1][0] == 'text':
            parts[-1][1] += text
        else:
            parts.append([kind, text])
    return parts


def inline_part(node):
    if isinstance(node, (nodes.Text, nodes.problematic)):
        return 'text', node.astext()
    if isinstance(node, nodes.inline):
        return 'role:' + node['classes'][0], node.astext()
    if isinstance(node, nodes.reference):
        if 'refuri' in node:
            return 'link:' + node['refuri'], node.astext()
        name = '' if node.get('anonymous') else node['refname']
        return 'reference:' + name, node.astext()
    if isinstance(node, nodes.target):
        return ('target', node.astext()) if node.astext() and 'refuri' not in node else ('target', '')
    if isinstance(node, nodes.footnote_reference):
        return 'footnote', node.rawsource[1:-2]
    if isinstance(node, nodes.citation_reference):
        return 'footnote', node.astext()
    return node.tagname, node.astext()


def read(path, with_inline):
    with open(path, encoding='utf-8', errors='replace', newline='') as file:
        source = file.read()
    settings = docutils.frontend.get_default_settings(Parser)
    settings.report_level = 5
    settings.halt_level = 6
    settings.file_insertion_enabled = False
    settings.raw_enabled = False
    DefaultRole.current = 'title-reference'
    document = docutils.utils.new_document(path, settings)
    Parser().parse(source, document)
    result = {
        'path': path,
        'blocks': blocks_of(document, []),
        'sections': sections_of(document, [], []),
        'nesting': nesting_of(document),
    }
    if with_inline:
        result['inline'] = inline_of(document, [])
    return result


def main():
    request = json.load(sys.stdin)
    directives.directive = look_up_with(request['directives'])
    states.Body.doctest = doctest_with_line
    roles.role = lambda name, language, lineno, reporter: (role_function, [])
    for path in request['files']:
        try:
            result = read(path, request.get('inline', False))
        except (RecursionError, AssertionError, AttributeError, IndexError, ValueError) as error:
            result = {'path': path, 'error': '%s: %s' % (type(error).__name__, error)}
        print(json.dumps(result))


if __name__ == '__main__':
    sys.setrecursionlimit(10000)
    main()
