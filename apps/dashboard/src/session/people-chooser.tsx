import { Box, List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { roleNames, type PersonRow } from '@so-vang/api-contract';
import { useLanguage, useText } from '../i18n/use-text.js';
import { capitalised } from '../i18n/capitalised.js';
import { matches, peopleByRole, type RoleGroup } from './people-by-role.js';

type Props = {
  readonly people: readonly PersonRow[];
  readonly sought: string;
  readonly chosen: PersonRow | undefined;
  readonly onChoose: (person: PersonRow) => void;
};

export const PeopleChooser = ({ people, sought, chosen, onChoose }: Props) => {
  const text = useText();
  const groups = peopleByRole(people.filter((person) => matches(person, sought)));
  if (groups.length === 0) return <Typography>{text('signIn.nobody')}</Typography>;
  return groups.map((group) => <Group key={group.role} group={group} chosen={chosen} onChoose={onChoose} />);
};

const Group = ({ group, chosen, onChoose }: { group: RoleGroup } & Pick<Props, 'chosen' | 'onChoose'>) => {
  const text = useText();
  const language = useLanguage();
  const title = group.role === 'none' ? text('signIn.noRole') : roleNames[group.role][language];
  return (
    <Box component="section" aria-label={capitalised(title)}>
      <Typography component="h2" variant="subtitle2" color="textSecondary">
        {capitalised(title)}
      </Typography>
      <List dense disablePadding>
        {group.people.map((person) => (
          <ListItem key={person.id} disablePadding divider>
            <ListItemButton disabled={chosen !== undefined} onClick={() => onChoose(person)}>
              <ListItemText
                primary={person.name}
                secondary={person.post}
                slotProps={{ primary: { sx: { fontWeight: 500 } } }}
              />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Box>
  );
};
