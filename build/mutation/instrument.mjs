// Puts every mutant of a source file into it at once, each behind its number, so that one run of the tests tries one of them.
import ts from 'typescript';

const turned = new Map([
  [ts.SyntaxKind.PlusToken, '-'], [ts.SyntaxKind.MinusToken, '+'], [ts.SyntaxKind.AsteriskToken, '/'], [ts.SyntaxKind.SlashToken, '*'], [ts.SyntaxKind.PercentToken, '*'],
  [ts.SyntaxKind.LessThanToken, '<='], [ts.SyntaxKind.LessThanEqualsToken, '<'], [ts.SyntaxKind.GreaterThanToken, '>='], [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='], [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'], [ts.SyntaxKind.BarBarToken, '&&'], [ts.SyntaxKind.QuestionQuestionToken, '&&'],
]);
const turnedMethods = new Map([['some', 'every'], ['every', 'some'], ['min', 'max'], ['max', 'min'], ['startsWith', 'endsWith'], ['endsWith', 'startsWith'], ['toUpperCase', 'toLowerCase'], ['toLowerCase', 'toUpperCase'], ['toLocaleUpperCase', 'toLocaleLowerCase'], ['toLocaleLowerCase', 'toLocaleUpperCase'], ['floor', 'ceil'], ['ceil', 'floor'], ['find', 'findLast'], ['findLast', 'find'], ['indexOf', 'lastIndexOf'], ['lastIndexOf', 'indexOf']]);
const droppedMethods = new Set(['filter', 'reverse', 'toReversed', 'sort', 'toSorted', 'slice', 'trim']);
const loops = new Set([ts.SyntaxKind.ForStatement, ts.SyntaxKind.ForOfStatement, ts.SyntaxKind.ForInStatement, ts.SyntaxKind.WhileStatement, ts.SyntaxKind.DoStatement]);

function isCondition(node) {
  const { parent } = node;
  return (ts.isIfStatement(parent) && parent.expression === node) || (ts.isConditionalExpression(parent) && parent.condition === node) || (ts.isWhileStatement(parent) && parent.expression === node) || (ts.isForStatement(parent) && parent.condition === node);
}

/** A place where an expression is written but is no value: names, types, import paths. */
function isName(node) {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true;
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) && parent.name === node;
}

/** A link of `a?.b.c`: in parentheses the rest of the chain would no longer stop where `a` is absent. */
function insideChain(node) {
  return ts.isOptionalChain(node.parent) && node.parent.expression === node;
}

/** What may stand in an expression's place, each with a word for what was done. */
function alternatives(node, text) {
  const found = [];
  const add = (what, other) => void found.push({ what, other });
  if (isCondition(node)) for (const truth of ['true', 'false']) if (node.getText() !== truth && !(truth === 'true' && (ts.isWhileStatement(node.parent) || ts.isForStatement(node.parent)))) add(`condition ${truth}`, truth);
  if (ts.isBinaryExpression(node) && turned.has(node.operatorToken.kind)) {
    const other = turned.get(node.operatorToken.kind);
    add(`${node.operatorToken.getText()} to ${other}`, `((${text(node.left)}) ${other} (${text(node.right)}))`);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) add('! away', `(${text(node.operand)})`);
  if (node.kind === ts.SyntaxKind.TrueKeyword) add('true to false', 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) add('false to true', 'true');
  if (ts.isNumericLiteral(node)) add(`${node.text} to ${Number(node.text) + 1}`, String(Number(node.text) + 1));
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) add('text changed', node.text === '' ? '"mutant"' : '""');
  if (ts.isTemplateExpression(node)) add('text emptied', '""');
  if (ts.isRegularExpressionLiteral(node)) add('pattern that fits nothing', '/(?!)/g');
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) add('list emptied', '[]');
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && node.body.getText() !== 'undefined') add('function gives nothing', '(() => undefined)');
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const method = node.expression.name.text;
    const target = text(node.expression.expression);
    const dot = node.expression.questionDotToken === undefined ? '.' : '?.';
    if (droppedMethods.has(method)) add(`${method} away`, `(${target})`);
    if (turnedMethods.has(method)) add(`${method} to ${turnedMethods.get(method)}`, `((${target})${dot}${turnedMethods.get(method)}(${node.arguments.map(text).join(', ')}))`);
  }
  return found;
}

/** Left of `=`. */
function isTarget(node) {
  return node.parent !== undefined && ts.isBinaryExpression(node.parent) && node.parent.left === node && ts.isAssignmentOperator(node.parent.operatorToken.kind);
}

function isSkipped(node) {
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return true;
  return ts.isExportDeclaration(node) || ts.isTypeParameterDeclaration(node);
}

/** The file with all its mutants, which are numbered from `first`. */
export function instrument(file, source, first) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
  const mutants = [];
  const raw = (node) => source.slice(node.getStart(tree), node.end);
  const emitChildren = (node) => {
    let text = '';
    let at = node.getStart(tree);
    node.forEachChild((child) => {
      const start = child.getStart(tree);
      if (start < at) return;
      text += source.slice(at, start) + emit(child);
      at = child.end;
    });
    return text + source.slice(at, node.end);
  };
  function emit(node) {
    if (isSkipped(node) || isTarget(node)) return raw(node);
    let text = emitChildren(node);
    if (loops.has(node.parent?.kind) && node.parent.statement === node) text = `{ globalThis.__round(); ${text} }`;
    if (ts.isBlock(node) && node.statements.length > 0 && node.parent !== undefined && ts.isFunctionLike(node.parent)) {
      const number = first + mutants.length;
      mutants.push({ number, file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, what: 'function does nothing', was: raw(node).slice(0, 60) });
      return `{ if (globalThis.__mutant(${number})) return; ${text.slice(1)}`;
    }
    if (!ts.isExpression(node) || isName(node) || insideChain(node)) return text;
    for (const { what, other } of alternatives(node, raw)) {
      const number = first + mutants.length;
      mutants.push({ number, file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, what, was: raw(node).slice(0, 90) });
      text = `(globalThis.__mutant(${number}) ? ${other} : ${text})`;
    }
    return text;
  }
  return { text: emit(tree), mutants };
}
