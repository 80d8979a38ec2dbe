import { name, version } from '../../package.json';
import lock from '../../package-lock.json';
import { parseSettings } from '../../bot/settings';
import { readManifest } from '../../scripts/manifest-rules';
import { fillManifest } from '../../scripts/manifest-text';
import { aProductionEnvironment } from '../teams/settings';
import { filesUnder, read } from './pages';

/** Every file in which a version of ours could be written a second time. */
const sources = ['bot', 'functions', 'cards', 'manifest', 'infra'].flatMap((folder) =>
  ['.ts', '.json', '.bicep'].flatMap((ending) => filesUnder(folder, ending)),
);

/** Three numbers with dots between, as the parts of a version and of nothing else. */
const written = /(?<![\d.@])\d+\.\d+\.\d+(?![\d.])/;

describe('the version', () => {
  it('is written in package.json alone', () => {
    expect(sources.filter((path) => written.test(read(path)))).toEqual([]);
    expect(sources).toContain('manifest/manifest.json');
    expect(written.test(read('package.json'))).toBe(true);
  });

  it('is the one that the lock file and the newest changes are of', () => {
    expect([lock.name, lock.version]).toEqual([name, version]);
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });

  it('is the one that Teams compares when the app package is uploaded, whatever the environment says', () => {
    const { text, defaulted } = fillManifest(read('manifest/manifest.json'), { APP_VERSION: '9.9.9' });
    expect(readManifest(text).version).toBe(version);
    expect(defaulted).not.toContain('APP_VERSION');
  });

  it('is the one by which SharePoint knows the app', () => {
    const { graph } = parseSettings(aProductionEnvironment());
    expect(graph.userAgent.split('|').at(-1)).toBe(`CustomerBehaviour/${version}`);
  });
});
