//! Accounts, roles, sessions, failed sign-ins.

use tandem::domain::access::{Grant, OrgKind, Role, Scope};
use tandem::domain::id::{LocationId, OrgId, UserId};
use tandem::store::people::{self, Holder, PasswordHash};
use tandem::store::sessions::{self, Session};
use tandem::store::{StoreError, Unique, sign_in_failures};

use crate::fixture::{SWEDEN, actor, email, time, user, world};

fn session(hash: &str, address: &str) -> Session {
    Session {
        token_hash: hash.into(),
        user: user(address).id,
        created_at: time(0),
        last_seen_at: time(0),
        expires_at: time(100),
        user_agent: "Browser/1.0".into(),
        address: "192.0.2.7".into(),
    }
}

fn in_sweden(role: Role) -> Grant {
    Grant { role, scope: Scope::Location(LocationId::new(SWEDEN)) }
}

fn everywhere(role: Role) -> Grant {
    Grant { role, scope: Scope::Company }
}

on_both_engines! {
    async fn an_account_is_found_by_its_address_in_any_case_and_by_id(store) {
        world(&store).await;
        let mut read = store.read().await.unwrap();
        let ada = user("ada@fabrikam.example");
        assert_eq!(people::by_email(&mut read, &email("ADA@Fabrikam.example")).await.unwrap().as_ref(), Some(&ada));
        assert_eq!(people::by_id(&mut read, &ada.id).await.unwrap().as_ref(), Some(&ada));
        assert_eq!(people::by_email(&mut read, &email("no@fabrikam.example")).await.unwrap(), None);
        assert_eq!(people::by_id(&mut read, &UserId::new("'; DROP TABLE users; --")).await.unwrap(), None);
    }

    async fn a_nul_finds_nothing_on_either_engine(store) {
        world(&store).await;
        let found = people::by_id(&mut store.read().await.unwrap(), &UserId::new("ada\0")).await;
        assert!(matches!(found, Ok(None) | Err(StoreError::NotFound)), "{found:?}");
    }

    async fn an_address_has_one_account(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        let twin = people::User { id: UserId::new("twin"), ..user("ADA@fabrikam.example") };
        let error = people::insert(&mut tx, &twin).await.unwrap_err();
        assert!(matches!(error, StoreError::Duplicate(Unique::Email)), "{error:?}");
    }

    async fn password_preferences_and_deactivation(store) {
        world(&store).await;
        let ada = user("ada@fabrikam.example");
        let mut tx = store.write().await.unwrap();
        people::set_password(&mut tx, &ada.id, &PasswordHash("new".into())).await.unwrap();
        people::set_preferences(&mut tx, &ada.id, "pl", "light", None, true).await.unwrap();
        assert!(matches!(people::set_preferences(&mut tx, &UserId::new("no"), "pl", "light", None, true).await, Err(StoreError::NotFound)));
        let found = people::by_id(&mut tx, &ada.id).await.unwrap().unwrap();
        assert_eq!((found.locale.as_str(), found.theme.as_str()), ("pl", "light"));
        assert_eq!(found.password_hash, Some(PasswordHash("new".into())));
        assert_eq!(format!("{:?}", found.password_hash), "Some(PasswordHash(…))");
        assert!(people::actor(&mut tx, &ada.id).await.unwrap().is_some());
        people::deactivate(&mut tx, &ada.id, time(5)).await.unwrap();
        assert_eq!(people::actor(&mut tx, &ada.id).await.unwrap(), None);
        assert_eq!(people::by_id(&mut tx, &ada.id).await.unwrap().unwrap().deactivated_at, Some(time(5)));
    }

    async fn roles_add_up_and_are_each_granted_once_a_scope(store) {
        world(&store).await;
        let (ada, bo) = (UserId::new("ada"), UserId::new("bo"));
        let mut tx = store.write().await.unwrap();
        for grant in [everywhere(Role::AccountAdmin), in_sweden(Role::ReferralsAdmin), everywhere(Role::ReferralsAdmin)] {
            people::grant(&mut tx, &bo, &grant, Some(&ada), time(1)).await.unwrap();
        }
        tx.commit().await.unwrap();
        let expected = [(Role::AccountAdmin, None), (Role::ReferralsAdmin, Some(SWEDEN)), (Role::ReferralsAdmin, None)];
        let found = people::actor(&mut store.read().await.unwrap(), &bo).await.unwrap();
        assert_eq!(found, Some(actor("bo@fabrikam.example", &expected)));
        for again in [everywhere(Role::ReferralsAdmin), in_sweden(Role::ReferralsAdmin)] {
            let mut tx = store.write().await.unwrap();
            let error = people::grant(&mut tx, &bo, &again, None, time(2)).await.unwrap_err();
            assert!(matches!(error, StoreError::Duplicate(Unique::Grant)), "{error:?}");
        }
        let mut tx = store.write().await.unwrap();
        people::revoke(&mut tx, &bo, &everywhere(Role::ReferralsAdmin)).await.unwrap();
        let left = people::actor(&mut tx, &bo).await.unwrap().unwrap().grants;
        assert_eq!(left, [everywhere(Role::AccountAdmin), in_sweden(Role::ReferralsAdmin)]);
    }

    async fn f01_the_holders_of_a_role_are_those_of_the_company(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        for name in ["bo", "ada", "cleo"] {
            people::grant(&mut tx, &UserId::new(name), &everywhere(Role::AccountAdmin), None, time(1)).await.unwrap();
        }
        people::grant(&mut tx, &UserId::new("bo"), &in_sweden(Role::AccountAdmin), None, time(1)).await.unwrap();
        let holder = |address| Holder { name: user(address).name, email: email(address) };
        let fabrikam = OrgId::new("fabrikam");
        assert_eq!(
            people::holders(&mut tx, &fabrikam, Role::AccountAdmin).await.unwrap(),
            [holder("ada@fabrikam.example"), holder("bo@fabrikam.example")]
        );
        assert!(people::holders(&mut tx, &fabrikam, Role::SolutionAdmin).await.unwrap().is_empty());
        people::deactivate(&mut tx, &UserId::new("ada"), time(2)).await.unwrap();
        assert_eq!(people::holders(&mut tx, &fabrikam, Role::AccountAdmin).await.unwrap(), [holder("bo@fabrikam.example")]);
    }

    async fn a_session_carries_all_that_a_request_needs(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        sessions::insert(&mut tx, &session("h1", "vera@vendor.example")).await.unwrap();
        people::grant(&mut tx, &UserId::new("vera"), &everywhere(Role::VendorSeller), None, time(1)).await.unwrap();
        people::grant(&mut tx, &UserId::new("vera"), &everywhere(Role::ProgrammeManager), None, time(1)).await.unwrap();
        sessions::touch(&mut tx, "h1", time(50)).await.unwrap();
        let found = sessions::load(&mut tx, "h1", time(99)).await.unwrap().unwrap();
        let roles = [(Role::VendorSeller, None), (Role::ProgrammeManager, None)];
        assert_eq!(found.actor, actor("vera@vendor.example", &roles));
        assert_eq!(found.actor.org_kind, OrgKind::Vendor);
        assert_eq!((found.org_name.as_str(), found.locale.as_str(), found.theme.as_str()), ("Vendor", "sv", "dark"));
        assert_eq!((found.last_seen_at, found.expires_at), (time(50), time(100)));
    }

    async fn a_session_ends_with_time_sign_out_deactivation_or_a_new_password(store) {
        world(&store).await;
        let mut tx = store.write().await.unwrap();
        for (hash, address) in [("h1", "ada@fabrikam.example"), ("h2", "ada@fabrikam.example"), ("h3", "bo@fabrikam.example")] {
            sessions::insert(&mut tx, &session(hash, address)).await.unwrap();
        }
        assert_eq!(sessions::load(&mut tx, "h1", time(100)).await.unwrap(), None);
        assert!(sessions::load(&mut tx, "h1", time(99)).await.unwrap().is_some());
        sessions::delete(&mut tx, "h1").await.unwrap();
        assert_eq!(sessions::load(&mut tx, "h1", time(1)).await.unwrap(), None);
        sessions::delete_of(&mut tx, &UserId::new("ada")).await.unwrap();
        assert_eq!(sessions::load(&mut tx, "h2", time(1)).await.unwrap(), None);
        people::deactivate(&mut tx, &UserId::new("bo"), time(1)).await.unwrap();
        assert_eq!(sessions::load(&mut tx, "h3", time(1)).await.unwrap(), None);
        assert_eq!(sessions::delete_expired(&mut tx, time(99)).await.unwrap(), 0);
        assert_eq!(sessions::delete_expired(&mut tx, time(100)).await.unwrap(), 1);
    }

    async fn failures_are_counted_reset_and_forgotten(store) {
        let mut tx = store.write().await.unwrap();
        let long_ago = time(0);
        for n in 1..=3 {
            assert_eq!(sign_in_failures::lock(&mut tx, "user:x", long_ago).await.unwrap().count, n - 1);
            sign_in_failures::record(&mut tx, "user:x", time(n)).await.unwrap();
        }
        let failures = sign_in_failures::lock(&mut tx, "user:x", time(3)).await.unwrap();
        assert_eq!((failures.count, failures.last_at), (3, time(3)));
        let forgotten = sign_in_failures::lock(&mut tx, "user:x", time(4)).await.unwrap();
        assert_eq!(forgotten.count, 0, "all of them were before");
        sign_in_failures::record(&mut tx, "user:x", time(5)).await.unwrap();
        sign_in_failures::reset(&mut tx, "user:x").await.unwrap();
        assert_eq!(sign_in_failures::lock(&mut tx, "user:x", time(5)).await.unwrap().count, 0);
        for (key, at) in [("a", time(1)), ("b", time(2))] {
            sign_in_failures::lock(&mut tx, key, long_ago).await.unwrap();
            sign_in_failures::record(&mut tx, key, at).await.unwrap();
        }
        assert_eq!(sign_in_failures::forget_before(&mut tx, time(2)).await.unwrap(), 1);
        assert_eq!(sign_in_failures::lock(&mut tx, "b", long_ago).await.unwrap().count, 1);
    }
}
