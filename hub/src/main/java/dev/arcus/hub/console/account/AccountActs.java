package dev.arcus.hub.console.account;

import dev.arcus.domain.accounts.LogOutEverywhere;
import dev.arcus.hub.security.ChangePassword;
import dev.arcus.hub.security.KeepSecondFactor;
import dev.arcus.hub.security.WebLogin;

/** What the pages of the own account call. */
public record AccountActs(
        WebLogin login, ChangePassword password, LogOutEverywhere logOut, KeepSecondFactor secondFactor) {}
