import { AdminScreen } from '#features/admin/admin-screen.tsx';

export function AdminRoute() {
  return <AdminScreen part="people" />;
}

export function AdminSourcesRoute() {
  return <AdminScreen part="sources" />;
}

export function AdminRetentionRoute() {
  return <AdminScreen part="retention" />;
}
