/** What is not read as words: markup, character references, and braces that are filled later. */
const unread = /<[^<>]*>|&#?\w+;|\{\w+\}/g;

/** Whether each run of letters repeats one letter, as in a format of luxon: `d MMMM yyyy`. */
const isFormat = (text) => (text.match(/\p{L}+/gu) ?? []).every((run) => new Set(run).size === 1);

/** Whether a text holds words that somebody reads: words beside a space, or one capitalised word. */
function holdsWords(text) {
  const read = text.replace(unread, '');
  if (isFormat(read)) return false;
  return /^\p{Lu}\p{Ll}+$/u.test(read) || (/\s/.test(read) && /\p{L}{2}/u.test(read));
}

/** Whether a type is made of literals alone: then a text is a code, and a misspelt one does not compile. */
const isOfCodes = (type, anyText) =>
  type.isUnion()
    ? !type.types.includes(anyText) && type.types.some((one) => one.isStringLiteral())
    : type.isStringLiteral();

/** What a text is compared with, where it is compared. */
function opposite(node) {
  const { parent } = node;
  if (parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator)) {
    return parent.left === node ? parent.right : parent.left;
  }
  return parent.type === 'SwitchCase' && parent.test === node ? parent.parent.discriminant : undefined;
}

/** Whether a text says what went wrong to whoever runs the app: it is thrown, or makes an error. */
function isInError(node, isError) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'ThrowStatement' || (at.type === 'NewExpression' && isError(at))) return true;
    if (/Function|Statement|Declaration/.test(at.type)) return false;
  }
  return false;
}

/** Whether a text is a name of the language: a key, a module, a type. */
const isName = (node, { parent } = node) =>
  /^(Import|Export|TSLiteralType|TSExternal)/.test(parent.type) ||
  (/^(Property|PropertyDefinition|TSPropertySignature)$/.test(parent.type) && parent.key === node);

/**
 * What people read stands in cards/words, by subject, where it is read and changed together. A text that its type says is
 * one of a few codes is none, nor is markup, a format of dates, or what is thrown.
 */
module.exports = {
  meta: {
    type: 'suggestion',
    docs: { description: 'keep what people read in cards/words' },
    schema: [],
    messages: {
      label:
        'People read “{{text}}”: put it into cards/words/<subject>/words.ts. If it is a code, type it by the list of codes.',
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const tsNode = (node) => esTreeNodeToTSNodeMap.get(node);
    const expected = (node) => {
      const other = opposite(node);
      return other ? checker.getTypeAtLocation(tsNode(other)) : checker.getContextualType(tsNode(node));
    };
    const isError = (node) => Boolean(checker.getTypeAtLocation(tsNode(node)).getProperty('stack'));
    const look = (node, text) => {
      if (!holdsWords(text) || isName(node) || isInError(node, isError)) return;
      const type = expected(node);
      if (type && isOfCodes(type, checker.getStringType())) return;
      context.report({ node, messageId: 'label', data: { text: text.replaceAll('\0', '…').trim() } });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
      TemplateLiteral: (node) => look(node, node.quasis.map(({ value }) => value.cooked).join('\0')),
    };
  },
};
