const area = (name) => `^src/${name}/`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Inside core: what each area may build on. Siblings pass work to each other as tasks, never by import. */
const coreMayUse = {
  shared: [],
  tasks: ['shared'],
  document: ['shared'],
  evidence: ['shared', 'tasks', 'document'],
  catalogue: ['shared', 'tasks', 'document', 'evidence'],
  followup: ['shared', 'tasks', 'document', 'evidence', 'catalogue'],
  survey: ['shared', 'tasks', 'document', 'evidence', 'catalogue'],
  onboarding: ['shared', 'tasks', 'document', 'evidence', 'catalogue'],
  workshop: ['shared', 'tasks', 'document', 'evidence', 'catalogue'],
  exchange: ['shared', 'tasks', 'document', 'evidence', 'catalogue', 'followup', 'survey', 'onboarding', 'workshop'],
  report: ['shared', 'tasks', 'document', 'evidence', 'catalogue', 'followup', 'survey', 'onboarding', 'workshop'],
};

const coreAreas = Object.entries(coreMayUse).map(([name, allowed]) =>
  forbid(
    `core-${name}`,
    `core/${name} may only build on ${allowed.length === 0 ? 'itself' : allowed.join(', ')}. Move what both need to core/shared, or pass the work on as a task (core/tasks).`,
    { path: area(`core/${name}`) },
    { path: '^src/core/', pathNot: [name, ...allowed].map((one) => area(`core/${one}`)) },
  ),
);

module.exports = {
  forbidden: [
    forbid('core-is-pure', 'core knows no door, no storage and no platform. Take what you need as a parameter, or declare a port in api/ports.ts.', { path: area('core') }, { path: '^src/(api|storage|main|preload|server|cli|renderer)/' }),
    forbid('core-no-platform', 'core runs anywhere: no Node, Electron or React. Let the door pass the value in.', { path: area('core') }, { dependencyTypes: ['core'] }),
    forbid('core-small-libraries', 'core may use zod and small pure libraries only; add a new one to this rule with a reason in src/README.md.', { path: area('core') }, { path: 'node_modules', pathNot: 'node_modules/(zod|@orama/stemmers|fuse[.]js|papaparse|fflate|saxen|docx)/' }),
    forbid('docx-in-one-place', 'Word files are written by core/document/docx only, which is loaded when one is asked for. Say what the document is in core/document/model.ts.', { path: '^src/', pathNot: '^src/core/document/docx/' }, { path: 'node_modules/docx/' }),
    forbid('docx-when-asked', 'the Word renderer is a heavy library: load it with import() where a file is asked for.', { path: '^src/', pathNot: '^src/core/document/docx/' }, { path: '^src/core/document/docx/', dependencyTypesNot: ['dynamic-import', 'type-only'] }),
    ...coreAreas,
    forbid('api-uses-ports', 'api reaches files, windows and sockets through ports.ts only.', { path: area('api') }, { path: '^src/(storage|main|preload|server|cli|renderer)/' }),
    forbid('api-libraries', 'api may use core, oRPC and zod. What needs more belongs behind a port.', { path: area('api') }, { path: 'node_modules', pathNot: 'node_modules/(zod|@orpc)/' }),
    forbid('api-no-node', 'api runs in every door. Only Buffer is allowed of Node.', { path: area('api') }, { dependencyTypes: ['core'], pathNot: '^(node:)?buffer$' }),
    forbid('storage-knows-no-door', 'storage implements the port types of api/ports.ts and knows core schemas, nothing else of ours.', { path: area('storage') }, { path: '^src/(main|preload|server|cli|renderer)/' }),
    forbid('storage-only-ports', 'storage may import api/ports.ts, api/events.ts and inbox/item.ts (types), not procedures.', { path: area('storage') }, { path: '^src/api/', pathNot: '^src/api/(ports|events|inbox/item)\\.ts$' }),
    forbid('doors-no-renderer', 'main, server and cli never import the renderer; they serve what it was built into.', { path: '^src/(main|server|cli)/' }, { path: area('renderer') }),
    forbid('preload-electron-only', 'the preload is nearly nothing: electron only.', { path: area('preload') }, { path: '^src/|node_modules', pathNot: '^src/preload/|node_modules/electron/' }),
    forbid('renderer-no-back-end', 'the renderer asks through rpc/; it may import api contracts as types, and core pure functions.', { path: area('renderer') }, { path: '^src/(storage|main|preload|server|cli)/|^src/api/(?!contract\\.ts|events\\.ts|base\\.ts|[a-z]+/(contract|item)\\.ts)' }),
    forbid('renderer-contract-types-only', 'import api contracts with `import type`: their schemas would bring zod into the page.', { path: area('renderer') }, { path: area('api'), dependencyTypesNot: ['type-only'] }),
    forbid('renderer-no-node', 'the renderer is a web page: no Node, no Electron. Ask the host procedures instead.', { path: area('renderer') }, { dependencyTypes: ['core'] }),
    forbid('renderer-no-electron', 'the renderer is a web page: no Node, no Electron. Ask the host procedures instead.', { path: area('renderer') }, { path: 'node_modules/electron/' }),
    forbid('renderer-features-apart', 'features never import each other; renderer/app composes them. Shared pieces live in renderer/ui.', { path: '^src/renderer/features/([^/]+)/' }, { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' }),
    forbid('renderer-ui-is-bottom', 'ui knows no feature and no app.', { path: '^src/renderer/(ui|text|rpc)/' }, { path: '^src/renderer/(app|features)/' }),
    forbid('electron-in-main-only', 'only main and preload may import electron.', { path: '^src/', pathNot: '^src/(main|preload)/' }, { path: 'node_modules/electron/|^electron$' }),
    forbid('no-circular', 'two files that need each other are one idea, or lack a third: move the shared part down.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('no-test-in-src', 'src never imports test.', { path: '^src/' }, { path: '^test/' }),
    forbid('resolvable', 'the import leads nowhere: check the path or the imports field of package.json.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
