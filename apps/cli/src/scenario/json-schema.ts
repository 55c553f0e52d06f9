import { z } from 'zod';
import { rulesFileSchema } from '../rules/rules-file.schema.js';
import { wholeSchema } from './document.schema.js';

/** The scenario's JSON Schema (2020-12), for editors; `so-vang run` checks more than a schema can say. */
export const scenarioJsonSchema = (): object => {
  const { $schema, ...schema } = z.toJSONSchema(wholeSchema, { io: 'input' });
  return { $schema, title: 'A scenario of Sổ Vàng', ...schema };
};

/** The same of a file of rules. */
export const rulesJsonSchema = (): object => {
  const { $schema, ...schema } = z.toJSONSchema(rulesFileSchema, { io: 'input' });
  return { $schema, title: 'A file of rules of Sổ Vàng', ...schema };
};

export const jsonSchemaText = (of: 'scenario' | 'rules'): string =>
  `${JSON.stringify(of === 'rules' ? rulesJsonSchema() : scenarioJsonSchema(), null, 2)}\n`;
