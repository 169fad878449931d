import electronSecurity from 'eslint-plugin-electron-security';
import tseslint from 'typescript-eslint';

const banned = (selector, message) => ({ selector, message });

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'coverage/**', 'test-results/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      // A declaration for an untyped library stands beside the one file that uses it.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always', types: 'never', lib: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-imports': ['error', { patterns: [{ group: ['../../*'], message: 'Import across folders by #name (package.json imports), inside a folder by ./ or ../.' }] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        banned('ExportDefaultDeclaration', 'Named exports only: one name, found by search.'),
        banned('TSEnumDeclaration', 'Use a const tuple and a union type.'),
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'window', 'document', 'navigator', 'localStorage', 'fetch', 'setTimeout', 'setInterval', 'performance', 'crypto'].map((name) => ({
          name,
          message: 'core is pure: take it as a parameter.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        banned('ExportDefaultDeclaration', 'Named exports only.'),
        banned("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'core has no clock: take the moment as a parameter.'),
        banned("NewExpression[callee.name='Date'][arguments.length=0]", 'core has no clock: take the moment as a parameter.'),
        banned("CallExpression[callee.object.name='Math'][callee.property.name='random']", 'core has no chance: take random numbers as a parameter.'),
      ],
    },
  },
  {
    files: ['src/api/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['process', 'setInterval', 'fetch'].map((name) => ({ name, message: 'api runs in every door: take it through ports.ts.' }))],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage'].map((name) => ({ name, message: 'Settings live in the personal folder: use the settings procedures.' })),
        ...['process', 'Buffer', 'require', 'global'].map((name) => ({ name, message: 'The renderer is a web page: ask through rpc/.' })),
      ],
      'no-restricted-properties': ['error', { object: 'window', property: 'localStorage', message: 'Use the settings procedures.' }],
    },
  },
  {
    files: ['src/main/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        banned('ExportDefaultDeclaration', 'Named exports only: one name, found by search.'),
        banned('TSEnumDeclaration', 'Use a const tuple and a union type.'),
        banned("Property[key.name=/^nodeIntegration/][value.value=true]", 'A page never gets Node: what it needs goes through the handler.'),
      ],
    },
  },
  { ...electronSecurity.configs.recommended, files: ['src/main/**/*.ts', 'src/preload/**/*.ts'] },
  {
    files: ['src/main/**/*.ts', 'src/preload/**/*.ts'],
    rules: {
      'electron-security/no-open-external-with-dynamic-url': ['error', { urlValidators: ['safeExternalUrl'] }],
      'electron-security/require-factory': [
        'error',
        {
          factories: [
            { api: 'BrowserWindow', use: 'openWindow', allowIn: ['src/main/window.ts'] },
            { api: 'shell.openExternal', use: 'openExternalSafely', allowIn: ['src/main/security.ts'] },
          ],
        },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' }, languageOptions: { globals: { module: 'writable' } } },
);
