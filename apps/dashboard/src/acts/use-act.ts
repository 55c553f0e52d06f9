import { useCallback, useRef, useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ActData, ActType, Foresight } from '@so-vang/api-contract';
import type { Instant, StreamName } from '@so-vang/domain';
import { v7 as uuidv7 } from 'uuid';
import type { SoVangProvider } from '../provider/data-provider.js';
import { isUnsettled, Refused, Unreachable, type Failure } from '../provider/failures.js';

/**
 * Sends one act. The key is made once per intent: a second click while one is under way does nothing, a retry after a
 * lost answer carries the same key, and only another content or a settled answer makes a new one.
 */
export const useAct = <Type extends ActType>(type: Type) => {
  const provider = useDataProvider<SoVangProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const busy = useRef(false);
  const intent = useRef<{ content: string; key: string }>(undefined);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [foreseen, setForeseen] = useState<Foresight>();

  const send = useCallback(
    async (stream: StreamName, data: ActData<Type>, at?: Instant): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      setPending(true);
      setFailure(undefined);
      setForeseen(undefined);
      const content = JSON.stringify({ type, stream, data, at });
      if (intent.current?.content !== content) intent.current = { content, key: uuidv7() };
      try {
        await provider.act(type, stream, data, { key: intent.current.key, ...(at && { at }) });
        intent.current = undefined;
        notify('sv.act.recorded', { type: 'success' });
        refresh();
        return true;
      } catch (error) {
        const met = asFailure(error);
        if (!isUnsettled(met)) intent.current = undefined;
        setFailure(met);
        return false;
      } finally {
        busy.current = false;
        setPending(false);
      }
    },
    [type, provider, notify, refresh],
  );

  const preview = useCallback(
    async (stream: StreamName, data: ActData<Type>, at?: Instant): Promise<void> => {
      setFailure(undefined);
      setForeseen(undefined);
      await provider
        .preview(type, stream, data, at)
        .then(setForeseen, (error: unknown) => setFailure(asFailure(error)));
    },
    [type, provider],
  );

  const dismiss = useCallback(() => setFailure(undefined), []);
  return { send, preview, foreseen, pending, failure, dismiss, refresh };
};

const asFailure = (error: unknown): Failure =>
  error instanceof Refused || error instanceof Unreachable ? error : new Unreachable();
