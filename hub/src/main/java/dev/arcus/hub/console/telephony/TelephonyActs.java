package dev.arcus.hub.console.telephony;

import dev.arcus.domain.administration.ChangePhoneNumber;
import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.KeepTestNumbers;
import dev.arcus.domain.administration.ReadStations;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.TryNumbers;

/** What the tab Telephony calls: the use cases of the API. */
public record TelephonyActs(
        ChangeSystem change,
        TryNumbers lab,
        KeepTestNumbers tests,
        ReadStations phones,
        ChangePhoneNumber changePhone,
        ReadSystems systems) {}
