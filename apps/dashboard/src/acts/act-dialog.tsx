import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { ActData, ActType } from '@so-vang/api-contract';
import type { StreamName } from '@so-vang/domain';
import { useText } from '../i18n/use-text.js';
import { isUnsettled } from '../provider/failures.js';
import { ActFormContext, type Values } from './act-form.js';
import { useActScope } from './act-scope.js';
import { chosenTime, fromLocal, toLocal } from './business-time.js';
import { FailureAlert } from './failure-alert.js';
import { Foresight } from './foresight.js';
import { TimeInput } from './fields.js';
import { useAct } from './use-act.js';
import { wrongDates } from './wrong-dates.js';

export type ActRequest<Type extends ActType> = {
  readonly act: Type;
  /** Fixed, or named by what is typed where the act opens a stream. */
  readonly stream: StreamName | ((values: Values) => StreamName);
  readonly title: string;
  /** What will follow, before one agrees to it. */
  readonly question: string;
  /** Asked for each time the form is opened, where it is a function. */
  readonly initial?: Values | (() => Values);
  readonly required?: readonly string[];
  /** What is wrong with the fields, by name. */
  readonly check?: (values: Values) => Values;
  readonly data: (values: Values) => ActData<Type>;
  /** The fields are a table. */
  readonly wide?: boolean;
  /** The fields; left out where there is nothing to fill in. */
  readonly children?: ReactNode;
};

const atField = 'at';
/** Fields scroll between title and buttons, which stay in sight. */
const scrollingContent = { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 };

/** Asks for what an act needs, sends it, and keeps a refusal on the screen. Mounted while it is open. */
export const ActDialog = <Type extends ActType>({
  act,
  stream,
  title,
  question,
  initial,
  required = [],
  check,
  data,
  wide = false,
  children,
  onClose,
}: ActRequest<Type> & { readonly onClose: () => void }) => {
  const text = useText();
  const scope = useActScope();
  const { at } = scope;
  const [values, setValues] = useState<Values>(() => ({
    [atField]: scope.clock === 'played' && at ? toLocal(at) : '',
    ...(typeof initial === 'function' ? initial() : initial),
  }));
  const [errors, setErrors] = useState<Values>({});
  const form = useRef<HTMLFormElement>(null);
  const { send, preview, foreseen, pending, failure, dismiss, refresh } = useAct(act);
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));

  /** An act that opens a stream names its clock. */
  const clock = values['clock'] ?? scope.clock;
  const needed = clock === 'played' && !at ? [...required, atField] : required;

  const problems = (): Values => ({
    ...Object.fromEntries(
      needed.filter((name) => !values[name]?.trim()).map((name) => [name, text('act.required')]),
    ),
    ...(values[atField] && !fromLocal(values[atField]) && { [atField]: text('act.notATime') }),
    ...check?.(values),
    ...Object.fromEntries(wrongDates(form.current).map((name) => [name, text('act.notADate')])),
  });

  /** The act as filled in; nothing where a field is wrong, which is then shown at the field. */
  const filledIn = () => {
    const found = problems();
    setErrors(found);
    if (Object.keys(found).length > 0) return undefined;
    const offered = clock === 'played' ? at : undefined;
    const target = typeof stream === 'function' ? stream(values) : stream;
    return [target, data(values), chosenTime(values[atField] ?? '', offered)] as const;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const filled = filledIn();
    if (filled && (await send(...filled))) onClose();
  };
  const lookAhead = async () => {
    const filled = filledIn();
    if (filled) await preview(...filled);
  };

  /** What was refused may rest on a page that is out of date. */
  const leave = () => {
    if (failure) refresh();
    onClose();
  };

  const set = (changes: Values) => {
    setValues((before) => ({ ...before, ...changes }));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in changes))));
  };

  return (
    <Dialog
      open
      fullWidth
      fullScreen={isPhone}
      maxWidth={wide ? 'lg' : 'sm'}
      onClose={pending ? undefined : leave}
      aria-labelledby="act-title"
    >
      <Box
        component="form"
        ref={form}
        noValidate
        sx={scrollingContent}
        onSubmit={(event) => void submit(event)}
      >
        <DialogTitle id="act-title">{title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <Typography>{question}</Typography>
            <ActFormContext value={{ values, set, errors, required: needed }}>
              {children}
              <TimeInput
                name={atField}
                label={text('act.at')}
                help={text(clock === 'played' ? 'act.atPlayed' : 'act.atLive')}
              />
            </ActFormContext>
          </Stack>
        </DialogContent>
        <Box role="alert" sx={{ px: 3, maxHeight: '40vh', overflowY: 'auto', flexShrink: 0 }}>
          {foreseen && <Foresight foreseen={foreseen} />}
          {failure && <FailureAlert failure={failure} onClose={dismiss} />}
        </Box>
        <DialogActions>
          <Button onClick={leave} disabled={pending} color="inherit">
            {text('act.cancel')}
          </Button>
          <Button onClick={() => void lookAhead()} disabled={pending}>
            {text('foresight.ask')}
          </Button>
          <Button type="submit" variant="contained" loading={pending}>
            {failure && isUnsettled(failure) ? text('act.retry') : title}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
