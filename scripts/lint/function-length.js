/** Functions with a name of their own are read, and counted, on their own; a callback is part of the one around it. */
function isNamed(node) {
  if (node.type === 'FunctionDeclaration') return true;
  const { parent } = node;
  if (parent.type === 'VariableDeclarator') return parent.init === node;
  return (parent.type === 'Property' || parent.type === 'MethodDefinition') && parent.value === node;
}

/** The lines of a node that hold code, comments and blank lines aside. */
function linesWithCode(sourceCode, node) {
  const lines = new Set();
  for (const token of sourceCode.getTokens(node)) {
    for (let line = token.loc.start.line; line <= token.loc.end.line; line += 1) lines.add(line);
  }
  return lines;
}

/** The lines of a node after its first, which belongs to whoever names it. */
const linesInside = ({ loc }) =>
  Array.from({ length: loc.end.line - loc.start.line }, (_, index) => loc.start.line + 1 + index);

/** Whether the label of a switch stands on a line of its own. */
const standsAlone = ({ consequent, loc }) => consequent[0]?.loc.start.line !== loc.start.line;

/**
 * A function is taken in at one glance. ESLint's own rule adds up nested functions, so that a factory of short functions
 * counts as one long one; this one counts the lines that are a function's own. Not counted are blank lines, comments and
 * the labels of a switch, which is a table and may be long. Option: the number of lines that is still a glance.
 */
module.exports = {
  meta: {
    type: 'suggestion',
    docs: { description: 'bound the lines of a function that are its own' },
    schema: [{ type: 'integer', minimum: 1 }],
    defaultOptions: [30],
    messages: {
      long: 'This function has {{lines}} lines of its own, more than {{max}}: name a part of it, and put that below.',
    },
  },
  create(context) {
    const [max] = context.options;
    const open = [];
    const leave = (node) => {
      const { notOwn } = open.pop();
      const around = open.at(-1);
      if (around && !isNamed(node)) {
        around.notOwn.push(...notOwn);
        return;
      }
      around?.notOwn.push(...linesInside(node));
      const lines = linesWithCode(context.sourceCode, node);
      for (const line of notOwn) lines.delete(line);
      if (lines.size > max) context.report({ node, messageId: 'long', data: { lines: lines.size, max } });
    };
    return {
      ':function': () => open.push({ notOwn: [] }),
      ':function:exit': leave,
      SwitchCase: (node) => standsAlone(node) && open.at(-1)?.notOwn.push(node.loc.start.line),
    };
  },
};
