import type { StoredList } from './lists';
import { etagOf, type StoredItem } from './items';
import { select, type Shape } from './query-options';
import type { Site } from './site';

/** The author that SharePoint shows for what an application wrote: a site user id that no other API explains. */
const application = '1073741822';

/** A list item as Graph shows it; `fields` only when the shape expands them. */
export function itemResource(
  site: Site,
  list: StoredList,
  item: StoredItem,
  shape: Shape,
): Record<string, unknown> {
  const by = { application: { id: application, displayName: 'SharePoint App' } };
  const resource = {
    '@odata.etag': etagOf(item),
    id: String(item.id),
    eTag: etagOf(item),
    createdDateTime: item.created,
    lastModifiedDateTime: item.modified,
    createdBy: by,
    lastModifiedBy: by,
    webUrl: `${site.webUrl}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    contentType: { id: '0x0100', name: contentTypeOf(list) },
    parentReference: { siteId: site.id, id: list.id },
  };
  const fields = shape.fields === undefined ? {} : { fields: fieldsResource(list, item, shape.fields) };
  return { ...select(resource, shape.select), ...fields };
}

/** The values of an item as Graph shows them: what is empty is left out, and SharePoint adds columns of its own. */
export function fieldsResource(
  list: StoredList,
  item: StoredItem,
  wanted: 'all' | readonly string[],
): Record<string, unknown> {
  const all = {
    '@odata.etag': etagOf(item),
    ...item.fields,
    id: String(item.id),
    ContentType: contentTypeOf(list),
    Created: item.created,
    Modified: item.modified,
    AuthorLookupId: application,
    EditorLookupId: application,
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
  };
  return select(all, wanted === 'all' ? undefined : wanted);
}

const contentTypeOf = (list: StoredList): string =>
  list.template === 'documentLibrary' ? 'Document' : 'Item';
