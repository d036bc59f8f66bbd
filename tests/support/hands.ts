import { expect, type Locator, type Page } from "@playwright/test";
import { tabTo } from "./keyboard";

/** One way of working with a page: a test written with a hand shows the same by mouse and by keyboard alone. */
export type Hand = {
  name: "mouse" | "keyboard";
  press: (target: Locator) => Promise<void>;
  /** Types into a field, in place of what is in it. */
  type: (field: Locator, text: string) => Promise<void>;
  /** One of a group of radio buttons. */
  pick: (radio: Locator) => Promise<void>;
  /** In a searchable select. */
  choose: (combobox: Locator, option: string) => Promise<void>;
  /** Opens a menu and chooses an item of it. */
  chooseInMenu: (trigger: Locator, item: string) => Promise<void>;
};

export function hands(page: Page): Hand[] {
  return [mouse(page), keyboard(page)];
}

function mouse(page: Page): Hand {
  return {
    name: "mouse",
    press: (target) => target.click(),
    type: (field, text) => field.fill(text),
    pick: (radio) => radio.click(),
    choose: async (combobox, option) => {
      await combobox.click();
      await page.getByRole("option", { name: option }).click();
    },
    chooseInMenu: async (trigger, item) => {
      await trigger.click();
      await page.getByRole("menuitem", { name: item }).click();
    },
  };
}

function keyboard(page: Page): Hand {
  const { keyboard } = page;
  const press = async (target: Locator) => {
    await tabTo(page, target);
    await keyboard.press("Enter");
  };
  return {
    name: "keyboard",
    press,
    type: async (field, text) => {
      await tabTo(page, field);
      await keyboard.press("ControlOrMeta+A");
      await keyboard.press("Delete");
      await keyboard.type(text);
    },
    pick: async (radio) => {
      const group = await radio.getAttribute("name");
      // Tab enters a group at the chosen one, else at the first.
      const first = page.locator(`input[name="${group}"]`);
      const chosen = page.locator(`input[name="${group}"]:checked`);
      await tabTo(page, (await chosen.count()) ? chosen : first.first());
      for (let step = 0; step < 20 && !(await isFocused(radio)); step++)
        await keyboard.press("ArrowDown");
      await keyboard.press("Space");
      await expect(radio).toBeChecked();
    },
    choose: async (combobox, option) => {
      await tabTo(page, combobox);
      await keyboard.type(option);
      await expect(page.getByRole("option", { name: option })).toBeVisible();
      await keyboard.press("Enter");
      await expect(combobox).toHaveValue(option);
      await expect(combobox).toBeFocused();
    },
    chooseInMenu: async (trigger, item) => {
      await press(trigger);
      const wanted = page.getByRole("menuitem", { name: item });
      // The focus is in the menu a moment after the menu is there.
      await expect(
        page.locator("[role=menu]:focus, [role=menu] :focus"),
      ).toBeVisible();
      for (let step = 0; step < 20 && !(await isFocused(wanted)); step++)
        await keyboard.press("ArrowDown");
      await expect(wanted).toBeFocused();
      await keyboard.press("Enter");
      await expect(wanted).toBeHidden();
      await expect(trigger).toBeFocused();
    },
  };
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((node) => node === document.activeElement);
}
