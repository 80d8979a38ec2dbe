import { json, Router } from 'express';
import * as z from 'zod/v4';
import { faultSchema, type Faults } from '../faults';
import { malformedJson } from './malformed-json';

const isPattern = (text: string | undefined): boolean => {
  try {
    new RegExp(text ?? '');
    return true;
  } catch {
    return false;
  }
};

const planSchema = z
  .preprocess((body: unknown): unknown => (Array.isArray(body) ? body : [body]), z.array(faultSchema))
  .check(({ value, issues }) => {
    value.forEach(({ path }, index) => {
      if (isPattern(path)) return;
      issues.push({
        code: 'custom',
        path: [index, 'path'],
        message: 'is not a regular expression',
        input: path,
      });
    });
  });

const hint = 'Send one fault or a list of them, such as {"service": "graph", "status": 503, "times": 2}.';

/** GET lists the faults that stand; POST adds one or several (all or none); DELETE removes all. */
export function faultRoutes(faults: Faults): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json(faults.list());
  });
  router.post('/', json(), (request, response) => {
    const plan = planSchema.safeParse(request.body);
    if (!plan.success) {
      response.status(400).json({ error: `${z.prettifyError(plan.error)}\n${hint}` });
      return;
    }
    plan.data.forEach((fault) => {
      faults.add(fault);
    });
    response.json(faults.list());
  });
  router.delete('/', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  return router.use(malformedJson(hint));
}
