import { createHash, randomUUID } from 'node:crypto';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parse from 'spdx-expression-parse';
import { licenceOf } from './licences';
import type { Shipped, ShippedPackage } from './packages';

/** What is deployed, and what is in it. */
export interface Shipment {
  /** Our own name and version. */
  readonly app: { readonly name: string; readonly version: string; readonly description: string };
  readonly bundle: Uint8Array;
  /** The files that the bundle reads later, by their places. */
  readonly later: ReadonlyMap<string, Uint8Array>;
  readonly shipped: Shipped;
  readonly at: Date;
}

const { Builders, Factories } = Contrib.FromNodePackageJson;
const builder = new Builders.ComponentBuilder(
  new Factories.ExternalReferenceFactory(),
  new Contrib.License.Factories.LicenseFactory(parse),
);

/** A package's address among all packages (package URL), such as `pkg:npm/%40azure/functions@4.16.5`. */
function packageUrl(name: string, version: string): string {
  const [, group, own = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return new PackageURL('npm', group, own, version).toString();
}

function componentOf(shipped: ShippedPackage): Models.Component | undefined {
  const licence = licenceOf(shipped);
  const component = builder.makeComponent(
    licence === undefined ? shipped.described : { ...shipped.described, license: licence },
  );
  if (component === undefined) return undefined;
  component.bomRef.value = shipped.folder;
  component.purl = packageUrl(shipped.name, shipped.version);
  component.scope = Enums.ComponentScope.Required;
  return component;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Our own app, known by the hash of the file that is deployed; each file that it reads later is a part of it, with its own. */
function appOf({ app, bundle, later }: Shipment): Models.Component {
  const component = new Models.Component(Enums.ComponentType.Application, app.name, {
    bomRef: app.name,
    version: app.version,
    description: app.description,
    purl: packageUrl(app.name, app.version),
  });
  component.hashes.set(Enums.HashAlgorithm['SHA-256'], sha256(bundle));
  for (const [place, bytes] of later) {
    const part = new Models.Component(Enums.ComponentType.File, place, { bomRef: `${app.name}/${place}` });
    part.hashes.set(Enums.HashAlgorithm['SHA-256'], sha256(bytes));
    component.components.add(part);
  }
  return component;
}

/** Says in each component which of the others it asks for. */
function linkComponents(components: ReadonlyMap<string, Models.Component>, { packages }: Shipped): void {
  for (const { folder, asksFor } of packages) {
    for (const other of asksFor) {
      const asked = components.get(other);
      if (asked !== undefined) components.get(folder)?.dependencies.add(asked.bomRef);
    }
  }
}

/**
 * The software bill of materials as CycloneDX 1.6 JSON: every package in the bundle with version and licence, and which asks
 * for which. Two of the same bundle differ in serial number and time alone.
 */
export function billOfMaterials(shipment: Shipment): string {
  const { shipped, at } = shipment;
  const bom = new Models.Bom({ serialNumber: `urn:uuid:${randomUUID()}` });
  const app = appOf(shipment);
  bom.metadata.timestamp = at;
  bom.metadata.component = app;
  bom.metadata.lifecycles.add(Enums.LifecyclePhase.Build);
  const components = new Map<string, Models.Component>();
  for (const one of shipped.packages) {
    const component = componentOf(one);
    if (component !== undefined) components.set(one.folder, component);
  }
  linkComponents(components, shipped);
  for (const [folder, component] of components) {
    bom.components.add(component);
    if (shipped.askedByUs.includes(folder)) app.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
