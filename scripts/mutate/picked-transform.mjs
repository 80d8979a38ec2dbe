// Breaks one file as it is loaded, in the way that the configuration of its project says; every other file is loaded as it stands.
import { createTransformer } from '@swc/jest';
import { createHash } from 'node:crypto';

const swc = createTransformer({ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });

/** The text of a file, broken where it is the one to be broken. Throws when what is to be broken is not there once. */
function breakText(text, path, { file, find, replace }) {
  if (!path.endsWith(`/${file}`)) return text;
  if (text.split(find).length !== 2) throw new TypeError(`${file} does not hold once: ${find}`);
  return text.replace(find, () => replace);
}

export default {
  process: (text, path, options) =>
    swc.process(breakText(text, path, options.transformerConfig), path, options),
  getCacheKey: (text, path, options) =>
    createHash('sha256')
      .update(swc.getCacheKey(text, path, { ...options, configString: '' }))
      .update(breakText(text, path, options.transformerConfig))
      .digest('hex'),
};
