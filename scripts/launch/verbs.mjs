/**
 * The checks on the source. `npm test` runs each of them, `npm run lint` and
 * `npm run typecheck` their own; all from this one table.
 *
 * @type {Record<'lint' | 'typecheck', { name: string, args: string[] }[]>}
 */
export const sourceChecks = {
  lint: [
    { name: 'eslint', args: ['node_modules/eslint/bin/eslint.js', '.'] },
    { name: 'prettier', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
    { name: 'knip', args: ['node_modules/knip/bin/knip.js'] },
  ],
  typecheck: [
    { name: 'types of the server', args: typescript('tsconfig.json') },
    { name: 'types of the interface', args: typescript('tsconfig.inertia.json') },
    { name: 'types of the scripts', args: typescript('tsconfig.scripts.json') },
  ],
}

/** Programs that import the application itself need its loader for decorators and aliases. */
const withApplication = ['--import', '@poppinss/ts-exec']

/**
 * What each `npm run` verb runs under Node 24: programs with their arguments,
 * in order. Further words of the command line go to the last one.
 *
 * @type {Record<string, string[][]>}
 */
export const verbs = {
  'demo': [['scripts/demo.ts']],
  'dev': [['scripts/dev.ts']],
  'start': [['scripts/start.ts']],
  'build': [['scripts/build.ts']],
  'test': [['scripts/test.ts']],
  'lint': sourceChecks.lint.map((check) => check.args),
  'format': [['node_modules/prettier/bin/prettier.cjs', '--write', '.']],
  'typecheck': sourceChecks.typecheck.map((check) => check.args),
  'codegen': [['ace.js', 'codegen']],
  'bench': [[...withApplication, 'scripts/bench.ts']],
  'soak': [[...withApplication, 'scripts/soak.ts']],
  'verify:external': [['scripts/verify_external.ts']],
  'screenshots': [[...withApplication, 'scripts/screenshots.ts']],
}

/**
 * @param {string} project
 * @returns {string[]}
 */
function typescript(project) {
  return ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project]
}
