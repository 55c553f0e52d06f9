import {
  Alert,
  AlertTitle,
  Box,
  Button,
  CircularProgress,
  Container,
  Paper,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Notification, useLogin } from 'react-admin';
import type { PersonRow } from '@so-vang/api-contract';
import { FailureAlert } from '../acts/failure-alert.js';
import { useText } from '../i18n/use-text.js';
import { Refused, Unreachable, type Failure } from '../provider/failures.js';
import { LanguageSwitch } from '../layout/language-switch.js';
import { PeopleChooser } from './people-chooser.js';
import { useSamplePeople } from './use-session.js';

/** A chooser of the sample's people; it says so, and what to do where there is no sample. */
export const SignInPage = () => {
  const text = useText();
  return (
    <Box component="main" sx={{ minHeight: '100vh', bgcolor: 'background.default', py: { xs: 2, sm: 6 } }}>
      <Container maxWidth="sm">
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 2 }}>
          <Box>
            <Typography component="h1" variant="h4" color="primary">
              Sổ Vàng
            </Typography>
            <Typography color="textSecondary">{text('app.subtitle')}</Typography>
          </Box>
          <LanguageSwitch />
        </Stack>
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
          <SampleSignIn />
        </Paper>
      </Container>
      <Notification />
    </Box>
  );
};

const SampleSignIn = () => {
  const text = useText();
  const login = useLogin();
  const [attempt, setAttempt] = useState(0);
  const [chosen, setChosen] = useState<PersonRow>();
  const [failure, setFailure] = useState<Failure>();
  const [sought, setSought] = useState('');
  const found = useSamplePeople(attempt);

  const signIn = (person: PersonRow) => {
    setChosen(person);
    setFailure(undefined);
    login({ person: person.id }).catch((error: unknown) => {
      setChosen(undefined);
      setFailure(error instanceof Refused || error instanceof Unreachable ? error : new Unreachable());
    });
  };

  switch (found.state) {
    case 'loading':
      return <CircularProgress aria-label={text('app.loading')} />;
    case 'unreachable':
      return (
        <Alert
          severity="warning"
          action={<Button onClick={() => setAttempt(attempt + 1)}>{text('act.retry')}</Button>}
        >
          <AlertTitle>{text('error.unreachableTitle')}</AlertTitle>
          {text('signIn.unreachable')}
        </Alert>
      );
    case 'switched-off':
      return (
        <Alert severity="info">
          <AlertTitle>{text('signIn.offTitle')}</AlertTitle>
          {text('signIn.off')}
        </Alert>
      );
    case 'ready':
      return (
        <Stack spacing={2}>
          <Alert severity="info">
            <AlertTitle>{text('signIn.title')}</AlertTitle>
            {text('signIn.intro')}
          </Alert>
          {failure && <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />}
          <TextField
            id="people-search"
            type="search"
            label={text('signIn.search')}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <PeopleChooser people={found.people} sought={sought} chosen={chosen} onChoose={signIn} />
        </Stack>
      );
  }
};
