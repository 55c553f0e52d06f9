import { Menu } from 'react-admin';

/** In the order in which a clerk needs them. */
export const MainMenu = () => (
  <Menu>
    <Menu.ResourceItem name="cycles" />
    <Menu.ResourceItem name="dossiers" />
    <Menu.ResourceItem name="councils" />
    <Menu.ResourceItem name="timeline" />
    <Menu.ResourceItem name="blocs" />
    <Menu.ResourceItem name="units" />
    <Menu.ResourceItem name="people" />
  </Menu>
);
