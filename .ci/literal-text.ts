import {
  type Expression,
  type JSXAttribute,
  type JSXChild,
  type JSXExpression,
  Visitor,
  parseSync,
} from 'oxc-parser';

/** Words for people that stand in a component and not in src/i18n, one readable line each. */
export function findLiteralText(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, source]) =>
    literalsOf(file, source).map(({ start, text }) => {
      const line = source.slice(0, start).split('\n').length;
      return `${file}:${line} says "${text}", which belongs in src/i18n`;
    }),
  );
}

type Literal = { start: number; text: string };

/** Attributes and props whose value is read out or shown. */
const shownAttribute =
  /^(?:title|alt|label|placeholder|description|errorMessage|heading|tooltip|text|aria-(?:label|description|roledescription|valuetext|placeholder))$/;

function literalsOf(file: string, source: string): Literal[] {
  const found: Literal[] = [];
  new Visitor({
    JSXElement: ({ children }) => void found.push(...children.flatMap(childStrings)),
    JSXFragment: ({ children }) => void found.push(...children.flatMap(childStrings)),
    JSXAttribute: (attribute) => void found.push(...attributeStrings(attribute)),
  }).visit(parseSync(file, source).program);
  return found
    .map(({ start, text }) => ({ start, text: text.trim().replace(/\s+/g, ' ') }))
    .filter(({ text }) => /\p{L}/u.test(text));
}

function childStrings(child: JSXChild): Literal[] {
  if (child.type === 'JSXText') {
    const lead = child.value.length - child.value.trimStart().length;
    return [{ start: child.start + lead, text: child.value }];
  }
  return child.type === 'JSXExpressionContainer' ? shownStrings(child.expression) : [];
}

function attributeStrings({ name, value }: JSXAttribute): Literal[] {
  if (name.type !== 'JSXIdentifier' || !shownAttribute.test(name.name) || !value) return [];
  return value.type === 'JSXExpressionContainer'
    ? shownStrings(value.expression)
    : value.type === 'Literal'
      ? shownStrings(value)
      : [];
}

/** The strings that an expression can come out as, whichever way its conditions go. */
function shownStrings(expression: JSXExpression | Expression): Literal[] {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string'
        ? [{ start: expression.start, text: expression.value }]
        : [];
    case 'TemplateLiteral':
      return [
        { start: expression.start, text: expression.quasis.map((q) => q.value.raw).join('') },
      ];
    case 'ConditionalExpression':
      return [...shownStrings(expression.consequent), ...shownStrings(expression.alternate)];
    case 'LogicalExpression':
      return [...shownStrings(expression.left), ...shownStrings(expression.right)];
    case 'ParenthesizedExpression':
      return shownStrings(expression.expression);
    default:
      return [];
  }
}
