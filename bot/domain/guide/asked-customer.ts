import type { ReportForm } from '../reporting/commands';
import { readQuery } from '../customers/matching/query';

type AboutCustomer = Pick<ReportForm, 'customerName' | 'email' | 'telephone' | 'postcode' | 'references'>;

/** A title number written with a space: MID 12345. */
const spacedTitle = /(?<![\p{L}\p{N}])([a-z]{2,4})\s+(\d+)(?![\p{L}\p{N}])/giu;

/** What was entered to look a customer up, as the report form asks for it (H1): nobody types it twice. */
export function readAskedCustomer(text: string): AboutCustomer {
  const joined = text.replace(spacedTitle, '$1$2');
  const { name, emails, telephones, postcodes, references } = readQuery(joined);
  const own = references.filter((one) => !telephones.includes(one));
  return {
    customerName: name,
    email: emails[0] ?? '',
    telephone: telephones[0] ?? '',
    postcode: postcodes[0] ?? '',
    references: [...new Set(own)].join(', '),
  };
}
