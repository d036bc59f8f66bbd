"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import {
  Menu,
  MenuChoice,
  MenuItem,
  MenuSeparator,
} from "@/components/ui/menu";
import {
  THEME_COOKIE,
  themeFromCookie,
  type Theme,
} from "@/components/ui/theme";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";

export type PortalUser = { name: string; email: string };

export function UserMenu({
  user,
  isRail = false,
}: {
  user: PortalUser;
  /** Only the initials below 1024 px. */
  isRail?: boolean;
}) {
  return (
    <Menu
      label={`${user.name}’s account`}
      align="start"
      side={isRail ? "top" : "bottom"}
      trigger={
        <button
          type="button"
          aria-label={`${user.name}’s account`}
          className="flex w-full min-w-0 items-center gap-2 rounded-lg p-1 text-start hover:bg-hover data-[state=open]:bg-hover"
        >
          <Avatar name={user.name} className="bg-line" />
          {isRail && (
            <span className="min-w-0 flex-1 truncate font-medium max-lg:hidden">
              {user.name}
            </span>
          )}
        </button>
      }
    >
      <div className="max-w-64 px-2 py-1.5">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-sm text-muted">{user.email}</p>
      </div>
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={() => void signOut()}>
        Sign out everywhere
      </MenuItem>
    </Menu>
  );
}

/** The library comes when it is asked for: every page has this menu, and few visits end with it. */
async function signOut(): Promise<void> {
  try {
    const library = await import("next-auth/react");
    await library.signOut({ callbackUrl: paths.signIn });
  } catch {
    toast.error("Couldn’t reach the server. You’re still signed in.");
  }
}

const themes: { value: Theme; label: string }[] = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Mounted only while the menu is open, so the page itself says what is chosen. */
function ThemeChoice() {
  const [theme, setTheme] = useState(() =>
    themeFromCookie(document.documentElement.dataset.theme),
  );
  return (
    <MenuChoice
      label="Theme"
      options={themes}
      value={theme}
      onChange={(next) => {
        setTheme(next);
        applyTheme(next);
      }}
      staysOpen
    />
  );
}

const ONE_YEAR = 365 * 24 * 60 * 60;

function applyTheme(theme: Theme) {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${ONE_YEAR}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
