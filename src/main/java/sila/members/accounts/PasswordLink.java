package sila.members.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Lets whoever has it choose the password, once. */
@Embeddable
record PasswordLink(
        @Column(name = "password_link_hash") byte[] hash,
        @Column(name = "password_link_ends_at") Instant endsAt) {}
