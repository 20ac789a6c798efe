const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Which layer may import which; a layer may always import itself. */
const ARROWS = {
  web: ['ui', 'contract'],
  api: ['rules', 'contract', 'platform', 'testing'],
  rules: [],
  ui: [],
  contract: [],
  platform: [],
  testing: ['platform'],
  test: ['rules', 'contract', 'platform', 'testing'],
};

/** The only arrows between libs of the rules layer. */
const RULES = { content: ['grading', 'certification'] };

/** One page of the web app checks signatures by itself (ADR 12): it knows credentials, and nothing else here. */
const VERIFIER = '^apps/web/src/verifier/';

const projects = ['apps', 'libs', '.']
  .flatMap((folder) => (folder === '.' ? ['test'] : readdirSync(join(__dirname, folder)).map((name) => `${folder}/${name}`)))
  .filter((path) => existsSync(join(__dirname, path, 'project.json')))
  .map((path) => {
    const { name, tags } = JSON.parse(readFileSync(join(__dirname, path, 'project.json'), 'utf8'));
    const tag = (kind) => tags.find((one) => one.startsWith(`${kind}:`))?.slice(kind.length + 1);
    if (!tag('layer') || !tag('scope') || !(tag('layer') in ARROWS)) throw new Error(`${path}/project.json needs a layer: tag that is known and a scope: tag`);
    return { name, path, layer: tag('layer') };
  });

const paths = (list) => `^(${list.map(({ path }) => path).join('|')})/`;

const arrows = projects.map(({ name, path, layer }) => {
  const allowed = projects.filter((to) => to.path === path || (to.layer !== layer && ARROWS[layer].includes(to.layer)) || (RULES[name] ?? []).includes(to.name));
  return {
    name: `arrow-from-${name}`,
    comment: 'ARCHITECTURE.md names the only arrows between projects.',
    severity: 'error',
    from: { path: `^${path}/`, ...(name === 'web' && { pathNot: VERIFIER }) },
    to: { path: paths(projects), pathNot: paths(allowed) },
  };
});

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...arrows,
    rule('no-cycles', 'A cycle is one file in disguise.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('rules-are-pure', 'Rules know no framework, no I/O, no clock.', { path: '^libs/(grading|certification|content|credentials)/src/', pathNot: '(\\.spec\\.ts$|/fixtures/|/vectors\\.ts$)' },
      { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|zlib|util)$' }),
    rule('rules-without-frameworks', 'Rules know no framework.', { path: '^libs/(grading|certification|content|credentials)/src/' },
      { path: 'node_modules/(@nestjs|typeorm|pg|react|graphql|@apollo)/' }),
    rule('platform-knows-no-training', 'Inside the API, platform never imports modules.', { path: '^apps/api/src/platform/' }, { path: '^apps/api/src/(modules|demo)/' }),
    rule('through-the-facade', 'A module knows another through its facade, and the shapes of its tables and types.',
      { path: '^apps/api/src/modules/([^/]+)/' },
      { path: '^apps/api/src/modules/', pathNot: ['^apps/api/src/modules/$1/', '\\.(facade|module|entity|type)\\.ts$'] }),
    rule('verifier-alone', 'The page that checks without a network knows credentials alone.', { path: VERIFIER }, { path: '^(apps|libs)/', pathNot: [VERIFIER, '^libs/credentials/'] }),
    rule('verifier-is-a-page', 'Nothing else in the web app may read what the verifier reads.', { path: '^apps/web/', pathNot: VERIFIER }, { path: VERIFIER }),
    rule('features-are-strangers', 'Features do not import each other.', { path: '^apps/web/src/features/([^/]+)/' }, { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' }),
    rule('web-platform-below', 'In the web app: app → features → platform.', { path: '^apps/web/src/platform/' }, { path: '^apps/web/src/(app|features)/' }),
    rule('features-below-app', 'In the web app: app → features → platform.', { path: '^apps/web/src/features/' }, { path: '^apps/web/src/app/' }),
    rule('tests-only-in-tests', 'What serves tests is not shipped.', { path: '^apps/[^/]+/src/', pathNot: '(\\.(int-)?spec\\.tsx?$|/testing/)' }, { path: '^libs/testing/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/generated/|/catalogue/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['@lidzgaita/source', 'import', 'node', 'default', 'types'] },
  },
};
